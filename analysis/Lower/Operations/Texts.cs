using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Interpolated strings, and the handlers that some methods ask for instead.</summary>
internal static class Texts
{
    public static void Register(OperationTable table)
    {
        table.On<IInterpolatedStringOperation>(OperationKind.InterpolatedString, Lower);
        table.On<IInterpolationOperation>(OperationKind.Interpolation, (body, part) => body.Lower(part.Expression));
        table.On<IInterpolatedStringTextOperation>(OperationKind.InterpolatedStringText, (body, part) => body.Lower(part.Text));
        table.On<IInterpolatedStringAdditionOperation>(OperationKind.InterpolatedStringAddition, (body, sum) =>
            body.Compute(ComputeOperator.Text, body.Type(sum.Type), body.Span(sum), Operands(body, [sum.Left, sum.Right])));
        table.On<IInterpolatedStringHandlerCreationOperation>(OperationKind.InterpolatedStringHandlerCreation, LowerHandler);
        table.On<IInterpolatedStringAppendOperation>(OperationKind.InterpolatedStringAppendLiteral, (body, part) => body.Lower(part.AppendCall));
        table.On<IInterpolatedStringAppendOperation>(OperationKind.InterpolatedStringAppendFormatted, (body, part) => body.Lower(part.AppendCall));
        table.On<IInterpolatedStringAppendOperation>(OperationKind.InterpolatedStringAppendInvalid, (body, part) => body.Lower(part.AppendCall));
        table.On<IInterpolatedStringHandlerArgumentPlaceholderOperation>(OperationKind.InterpolatedStringHandlerArgumentPlaceholder, (body, placeholder) =>
            body.Nothing(body.Type(placeholder.Type), body.Span(placeholder)));
    }

    private static IrVariable? Lower(BodyLowering body, IInterpolatedStringOperation text) =>
        body.Compute(ComputeOperator.Text, body.Type(text.Type), body.Span(text), Operands(body, text.Parts));

    private static List<IrVariable> Operands(BodyLowering body, IEnumerable<IOperation> parts)
    {
        var operands = new List<IrVariable>();
        foreach (var part in parts)
        {
            if (part is IInterpolatedStringTextOperation) continue;
            if (body.Lower(part) is { } value) operands.Add(value);
            if (part is IInterpolationOperation { Alignment: { } alignment }) body.Lower(alignment);
        }
        return operands;
    }

    private static IrVariable? LowerHandler(BodyLowering body, IInterpolatedStringHandlerCreationOperation creation)
    {
        var handler = body.Value(creation.HandlerCreation);
        body.ImplicitReceivers.Push(handler);
        LowerContent(body, creation.Content);
        body.ImplicitReceivers.Pop();
        return handler;
    }

    private static void LowerContent(BodyLowering body, IOperation content)
    {
        switch (content)
        {
            case IInterpolatedStringOperation text:
                body.LowerAll(text.Parts);
                break;
            case IInterpolatedStringAdditionOperation sum:
                LowerContent(body, sum.Left);
                LowerContent(body, sum.Right);
                break;
            default:
                body.Lower(content);
                break;
        }
    }
}
