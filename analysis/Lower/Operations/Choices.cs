using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>if, ?:, ??, ?. and both forms of switch.</summary>
internal static class Choices
{
    public static void Register(OperationTable table)
    {
        table.On<IConditionalOperation>(OperationKind.Conditional, LowerConditional);
        table.On<ICoalesceOperation>(OperationKind.Coalesce, LowerCoalesce);
        table.On<IConditionalAccessOperation>(OperationKind.ConditionalAccess, LowerAccess);
        table.On<IConditionalAccessInstanceOperation>(OperationKind.ConditionalAccessInstance, (body, instance) =>
            body.ConditionalReceivers.TryPeek(out var receiver) ? receiver : body.Nothing(body.Type(instance.Type), body.Span(instance)));
        table.On<ISwitchOperation>(OperationKind.Switch, LowerSwitch);
        table.On<ISwitchExpressionOperation>(OperationKind.SwitchExpression, LowerSwitchExpression);
    }

    private static IrVariable? LowerConditional(BodyLowering body, IConditionalOperation choice)
    {
        var span = body.Span(choice);
        var hasValue = choice.Type is { SpecialType: not SpecialType.System_Void } && choice.WhenFalse is not null;
        var result = hasValue ? body.Temporary(body.Type(choice.Type)) : null;
        Conditions.Choose(body, choice.Condition, () => Way(choice.WhenTrue), () => Way(choice.WhenFalse), span);
        return result;

        void Way(IOperation? way)
        {
            var value = body.Lower(way);
            if (result is not null && value is not null && body.IsOpen) body.Copy(result, value, span);
        }
    }

    private static IrVariable? LowerCoalesce(BodyLowering body, ICoalesceOperation coalesce)
    {
        var span = body.Span(coalesce);
        var value = body.Value(coalesce.Value);
        var result = body.Temporary(body.Type(coalesce.Type));
        var (missing, present, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        body.Emit(new Branch { Condition = body.Test(ComputeOperator.IsNull, body.Span(coalesce.Value), value), IfTrue = missing, IfFalse = present, Span = span });
        body.Start(missing);
        if (body.Lower(coalesce.WhenNull) is { } other && body.IsOpen) body.Copy(result, other, span);
        body.JumpTo(after, span);
        body.Start(present);
        body.Copy(result, value, span);
        body.Start(after);
        return result;
    }

    private static IrVariable? LowerAccess(BodyLowering body, IConditionalAccessOperation access)
    {
        var span = body.Span(access);
        var receiver = body.Value(access.Operation);
        var (missing, present, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        body.Emit(new Branch { Condition = body.Test(ComputeOperator.IsNull, body.Span(access.Operation), receiver), IfTrue = missing, IfFalse = present, Span = span });
        body.Start(present);
        body.ConditionalReceivers.Push(receiver);
        var value = body.Lower(access.WhenNotNull);
        body.ConditionalReceivers.Pop();
        var result = value is null || access.Type is null or { SpecialType: SpecialType.System_Void } ? null : body.Temporary(body.Type(access.Type));
        if (result is not null) body.Copy(result, value!, span);
        body.JumpTo(after, span);
        body.Start(missing);
        if (result is not null) body.Emit(new Constant { Target = result, Value = null, Span = span });
        body.Start(after);
        return result;
    }

    private static void LowerSwitch(BodyLowering body, ISwitchOperation choice)
    {
        body.Variables.Enter(body.Variables.Captures.ScopeAt(choice), body.Span(choice));
        var value = body.Value(choice.Value);
        var after = BodyBuilder.NewBlock();
        body.WaysOut.Register(choice.ExitLabel, after);
        var blocks = choice.Cases.Select(_ => BodyBuilder.NewBlock()).ToList();
        for (var i = 0; i < blocks.Count; i++)
            foreach (var clause in choice.Cases[i].Clauses) body.WaysOut.Register(clause.Label, blocks[i]);
        if (choice.Cases.All(part => part.Clauses.All(clause => clause is ISingleValueCaseClauseOperation { Value.ConstantValue.HasValue: true } or IDefaultCaseClauseOperation)))
        {
            var hasDefault = choice.Cases.Any(part => part.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
            body.Emit(new Switch { Value = value, Cases = hasDefault ? blocks : [.. blocks, after], Span = body.Span(choice.Value) });
        }
        else
        {
            LowerTests(body, choice, value, blocks, after);
        }
        for (var i = 0; i < blocks.Count; i++)
        {
            body.Start(blocks[i]);
            body.Variables.Enter(body.Variables.Captures.ScopeAt(choice.Cases[i]), body.Span(choice.Cases[i]));
            body.LowerAll(choice.Cases[i].Body);
            body.JumpTo(after, body.Span(choice.Cases[i]));
        }
        body.Start(after);
    }

    /// <summary>Clauses in order; the default is tried last, wherever it stands.</summary>
    private static void LowerTests(BodyLowering body, ISwitchOperation choice, IrVariable value, List<IrBlock> blocks, IrBlock after)
    {
        var otherwise = after;
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var clause in choice.Cases[i].Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                {
                    otherwise = blocks[i];
                    continue;
                }
                var next = BodyBuilder.NewBlock();
                LowerClause(body, clause, value, blocks[i], next);
                body.Start(next);
            }
        }
        body.JumpTo(otherwise, body.Span(choice.Value));
    }

    private static void LowerClause(BodyLowering body, ICaseClauseOperation clause, IrVariable value, IrBlock match, IrBlock next)
    {
        var span = body.Span(clause);
        switch (clause)
        {
            case IPatternCaseClauseOperation { Guard: null } pattern:
                Patterns.Match(body, pattern.Pattern, value, match, next);
                return;
            case IPatternCaseClauseOperation pattern:
                var guarded = BodyBuilder.NewBlock();
                Patterns.Match(body, pattern.Pattern, value, guarded, next);
                body.Start(guarded);
                Conditions.Lower(body, pattern.Guard!, match, next);
                return;
            case ISingleValueCaseClauseOperation single:
                body.Emit(new Branch { Condition = body.Test(ComputeOperator.Equal, span, value, body.Value(single.Value)), IfTrue = match, IfFalse = next, Span = span });
                return;
            case IRelationalCaseClauseOperation relational:
                body.Emit(new Branch { Condition = body.Test(Arithmetic.OperatorOf(relational.Relation), span, value, body.Value(relational.Value)), IfTrue = match, IfFalse = next, Span = span });
                return;
            case IRangeCaseClauseOperation range:
                body.Emit(new Branch { Condition = body.Test(ComputeOperator.Other, span, value, body.Value(range.MinimumValue), body.Value(range.MaximumValue)), IfTrue = match, IfFalse = next, Span = span });
                return;
        }
    }

    private static IrVariable? LowerSwitchExpression(BodyLowering body, ISwitchExpressionOperation choice)
    {
        var span = body.Span(choice);
        var value = body.Value(choice.Value);
        var result = body.Temporary(body.Type(choice.Type));
        var after = BodyBuilder.NewBlock();
        foreach (var arm in choice.Arms)
        {
            var (match, next) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
            body.Variables.Enter(body.Variables.Captures.ScopeAt(arm), body.Span(arm));
            if (arm.Guard is { } guard)
            {
                var guarded = BodyBuilder.NewBlock();
                Patterns.Match(body, arm.Pattern, value, guarded, next);
                body.Start(guarded);
                Conditions.Lower(body, guard, match, next);
            }
            else
            {
                Patterns.Match(body, arm.Pattern, value, match, next);
            }
            body.Start(match);
            if (body.Lower(arm.Value) is { } chosen && body.IsOpen) body.Copy(result, chosen, body.Span(arm.Value));
            body.JumpTo(after, span);
            body.Start(next);
        }
        // No arm matched: SwitchExpressionException.
        body.Emit(new Throw { Span = span });
        body.Start(after);
        return result;
    }
}
