using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Assignments that read their target first: <c>+=</c>, <c>++</c>, <c>??=</c>.</summary>
internal static class CompoundAssignments
{
    public static void Register(OperationTable table)
    {
        table.On<ICompoundAssignmentOperation>(OperationKind.CompoundAssignment, LowerCompound);
        table.On<IIncrementOrDecrementOperation>(OperationKind.Increment, LowerIncrement);
        table.On<IIncrementOrDecrementOperation>(OperationKind.Decrement, LowerIncrement);
        table.On<ICoalesceAssignmentOperation>(OperationKind.CoalesceAssignment, LowerCoalesce);
    }

    private static IrVariable? LowerCompound(BodyLowering body, ICompoundAssignmentOperation assignment)
    {
        if (assignment.Syntax.IsKind(SyntaxKind.AddAssignmentExpression) && UnresolvedHandlers.TrySubscribe(body, assignment.Target, assignment.Value)) return null;
        var span = AccessSpan.Of(assignment.Target.Syntax);
        var place = References.AnyPlaceOf(body, assignment.Target);
        var old = place.Load(body, span);
        var operand = body.Value(assignment.Value);
        if (assignment.OperatorMethod is { IsStatic: false } own)
        {
            Calls.Emit(body, own, old, assignment.Target.Type, [operand], true, body.Span(assignment));
            return old;
        }
        var result = Arithmetic.Combine(body, assignment.OperatorKind, assignment.OperatorMethod, assignment.Type, [old, operand], body.Span(assignment));
        place.Store(body, result, span);
        return result;
    }

    private static IrVariable? LowerIncrement(BodyLowering body, IIncrementOrDecrementOperation step)
    {
        var span = AccessSpan.Of(step.Target.Syntax);
        var place = References.AnyPlaceOf(body, step.Target);
        var old = place.Load(body, span);
        if (step.OperatorMethod is { IsStatic: false } own)
        {
            Calls.Emit(body, own, old, step.Target.Type, [], true, body.Span(step));
            return old;
        }
        var result = step.OperatorMethod is { } method
            ? Calls.Emit(body, method, null, method.ContainingType, [old], false, body.Span(step)) ?? old
            : body.Compute(ComputeOperator.Add, place.Type, body.Span(step), old);
        // The old value of a variable must outlive the assignment.
        var value = result;
        if (step is { IsPostfix: true, Parent: not IExpressionStatementOperation })
        {
            value = body.Temporary(place.Type);
            body.Copy(value, old, span);
        }
        place.Store(body, result, span);
        return value;
    }

    private static IrVariable? LowerCoalesce(BodyLowering body, ICoalesceAssignmentOperation assignment)
    {
        var span = AccessSpan.Of(assignment.Target.Syntax);
        var place = References.AnyPlaceOf(body, assignment.Target);
        var old = place.Load(body, span);
        var result = body.Temporary(body.Type(assignment.Type ?? assignment.Target.Type));
        var (missing, present, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        body.Emit(new Branch { Condition = body.Test(ComputeOperator.IsNull, span, old), IfTrue = missing, IfFalse = present, Span = span });
        body.Start(missing);
        var value = body.Value(assignment.Value);
        place.Store(body, value, span);
        body.Copy(result, value, span);
        body.JumpTo(after, span);
        body.Start(present);
        body.Copy(result, old, span);
        body.Start(after);
        return result;
    }
}
