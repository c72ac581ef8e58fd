using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Loops. A body that is entered again makes its closures anew; the variable of a <c>for</c> is one for the whole loop.</summary>
internal static class Loops
{
    public static void Register(OperationTable table) => table.On<ILoopOperation>(OperationKind.Loop, Lower);

    private static void Lower(BodyLowering body, ILoopOperation loop)
    {
        switch (loop)
        {
            case IForEachLoopOperation forEach:
                Enumerations.Lower(body, forEach);
                break;
            case IWhileLoopOperation { ConditionIsTop: true } whileLoop:
                LowerWhile(body, whileLoop);
                break;
            case IWhileLoopOperation doLoop:
                LowerDo(body, doLoop);
                break;
            case IForLoopOperation forLoop:
                LowerFor(body, forLoop);
                break;
            case IForToLoopOperation forTo:
                LowerForTo(body, forTo);
                break;
        }
    }

    private static void LowerWhile(BodyLowering body, IWhileLoopOperation loop)
    {
        var span = body.Span(loop);
        var (test, inside, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        body.Start(test);
        Register(body, loop, test, after);
        EnterScope(body, loop);
        Test(body, loop, inside, after);
        body.Start(inside);
        body.Lower(loop.Body);
        body.JumpTo(test, span);
        body.Start(after);
    }

    private static void LowerDo(BodyLowering body, IWhileLoopOperation loop)
    {
        var (inside, test, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        body.Start(inside);
        Register(body, loop, test, after);
        EnterScope(body, loop);
        body.Lower(loop.Body);
        body.Start(test);
        Test(body, loop, inside, after);
        body.Start(after);
    }

    private static void Test(BodyLowering body, IWhileLoopOperation loop, IrBlock inside, IrBlock after)
    {
        if (loop.Condition is not { } condition) body.JumpTo(inside, body.Span(loop));
        else if (loop.ConditionIsUntil) Conditions.Lower(body, condition, after, inside);
        else Conditions.Lower(body, condition, inside, after);
    }

    private static void LowerFor(BodyLowering body, IForLoopOperation loop)
    {
        var (test, inside, step, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        EnterScope(body, loop);
        body.LowerAll(loop.Before);
        body.Start(test);
        Register(body, loop, step, after);
        if (loop.Condition is { } condition) Conditions.Lower(body, condition, inside, after);
        body.Start(inside);
        body.Lower(loop.Body);
        body.Start(step);
        body.LowerAll(loop.AtLoopBottom);
        body.JumpTo(test, body.Span(loop));
        body.Start(after);
    }

    private static void LowerForTo(BodyLowering body, IForToLoopOperation loop)
    {
        var span = body.Span(loop.LoopControlVariable);
        var (test, inside, step, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        EnterScope(body, loop);
        var variable = References.AnyPlaceOf(body, loop.LoopControlVariable);
        var initial = body.Value(loop.InitialValue);
        var limit = body.Value(loop.LimitValue);
        var stepValue = body.Value(loop.StepValue);
        variable.Store(body, initial, span);
        body.Start(test);
        Register(body, loop, step, after);
        body.Emit(new Branch { Condition = body.Test(ComputeOperator.Less, span, variable.Load(body, span), limit), IfTrue = inside, IfFalse = after, Span = span });
        body.Start(inside);
        body.Lower(loop.Body);
        body.Start(step);
        variable.Store(body, body.Compute(ComputeOperator.Add, variable.Type, span, variable.Load(body, span), stepValue), span);
        body.JumpTo(test, span);
        body.Start(after);
    }

    public static void Register(BodyLowering body, ILoopOperation loop, IrBlock continueAt, IrBlock exit)
    {
        body.WaysOut.Register(loop.ContinueLabel, continueAt);
        body.WaysOut.Register(loop.ExitLabel, exit);
    }

    public static void EnterScope(BodyLowering body, ILoopOperation loop) =>
        body.Variables.Enter(body.Variables.Captures.ScopeAt(loop), body.Span(loop));
}
