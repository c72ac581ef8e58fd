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

    private static IrVariable? Lower(BodyLowering body, IAwaitOperation await)
    {
        var span = body.Span(await);
        var awaited = body.Value(await.Operation);
        if (OwnAwaiter(body, await.Operation.Type) is not { } own) return Emit(body, awaited, await.Type, span);
        // The program's own awaiter: the methods that the compiler calls.
        var awaiter = Calls.Emit(body, own.GetAwaiter, awaited, await.Operation.Type, [], true, span);
        body.Emit(new Await { Task = awaited, Span = span });
        return Calls.Emit(body, own.GetResult, awaiter, own.GetAwaiter.ReturnType, [], true, span);
    }

    private static (IMethodSymbol GetAwaiter, IMethodSymbol GetResult)? OwnAwaiter(BodyLowering body, ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Parameterless(at, "GetAwaiter") is not { } awaiter) continue;
            return Parameterless(awaiter.ReturnType, "GetResult") is { } result && IsSource(awaiter) && IsSource(result) ? (awaiter, result) : null;
        }
        return null;

        bool IsSource(IMethodSymbol method) => body.Symbols.Assemblies.Of(method.OriginalDefinition.ContainingAssembly).IsSource;
    }

    private static IMethodSymbol? Parameterless(ITypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m => m is { IsStatic: false, Parameters.Length: 0, TypeParameters.Length: 0 });
}
