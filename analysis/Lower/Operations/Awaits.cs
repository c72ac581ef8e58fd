using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>await, of tasks and of anything else that can be awaited.</summary>
internal static class Awaits
{
    public static void Register(OperationTable table) => table.On<IAwaitOperation>(OperationKind.Await, Lower);

    public static IrVariable? Emit(BodyLowering body, IrVariable task, ITypeSymbol? resultType, SourceSpan span)
    {
        var result = resultType is null or { SpecialType: SpecialType.System_Void } ? null : body.Temporary(body.Type(resultType));
        body.Emit(new Await { Task = task, Result = result, Span = span });
        return result;
    }

    private static IrVariable? Lower(BodyLowering body, IAwaitOperation await) => Emit(body, body.Value(await.Operation), await.Type, body.Span(await));
}
