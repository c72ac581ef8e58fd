using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Jumps and returns.</summary>
internal static class Branches
{
    public static void Register(OperationTable table)
    {
        table.On<IBranchOperation>(OperationKind.Branch, (body, branch) => body.WaysOut.Jump(branch.Target, body.Span(branch)));
        table.On<ILabeledOperation>(OperationKind.Labeled, LowerLabel);
        table.On<IReturnOperation>(OperationKind.Return, LowerReturn);
        table.On<IReturnOperation>(OperationKind.YieldReturn, LowerYield);
        table.On<IReturnOperation>(OperationKind.YieldBreak, LowerYieldBreak);
        // The statements of Visual Basic that end the program.
        table.On<IStopOperation>(OperationKind.Stop, (body, stop) => { });
        table.On<IEndOperation>(OperationKind.End, (body, end) => body.Emit(new Return { Span = body.Span(end) }));
    }

    private static void LowerLabel(BodyLowering body, ILabeledOperation labeled)
    {
        body.Start(body.WaysOut.Place(labeled.Label));
        body.Lower(labeled.Operation);
    }

    private static void LowerReturn(BodyLowering body, IReturnOperation statement)
    {
        var span = body.Span(statement);
        // What callers assign through the reference goes where the reference comes from.
        if (body.Method.ReturnsReference && statement.ReturnedValue is IArrayElementReferenceOperation element && References.PlaceOf(body, element) is { } place)
        {
            var referred = place.Load(body, span);
            place.Store(body, referred, span);
            body.WaysOut.Return(referred, span);
            return;
        }
        body.WaysOut.Return(statement.ReturnedValue is null ? null : body.Lower(statement.ReturnedValue), span);
    }

    private static void LowerYield(BodyLowering body, IReturnOperation statement)
    {
        body.Method.IsIterator = true;
        if (statement.ReturnedValue is { } value) body.Emit(new Yield { Value = body.Value(value), Span = body.Span(statement) });
    }

    private static void LowerYieldBreak(BodyLowering body, IReturnOperation statement)
    {
        body.Method.IsIterator = true;
        body.WaysOut.Return(null, body.Span(statement));
    }
}
