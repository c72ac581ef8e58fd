using System.Collections.Concurrent;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower;

/// <summary>Counts what lowering met and what it did not understand. Safe to use from several threads.</summary>
internal sealed class LoweringCounter
{
    public const string FailurePrefix = "lowering failed: ";

    private readonly ConcurrentDictionary<string, int> unknown = new(StringComparer.Ordinal);
    private int typeNames;
    private int unresolvedTypeNames;
    private int calls;
    private int unresolvedCalls;

    public void Unknown(string what) => unknown.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Bodies that could not be lowered, with the reason; empty unless lowering itself is wrong.</summary>
    public ConcurrentDictionary<string, Exception> Failures { get; } = new(StringComparer.Ordinal);

    public void Failed(string method, Exception failure)
    {
        Failures[method] = failure;
        Unknown(FailurePrefix + failure.GetType().Name);
    }

    public void Call() => Interlocked.Increment(ref calls);

    public void UnresolvedCall()
    {
        Interlocked.Increment(ref calls);
        Interlocked.Increment(ref unresolvedCalls);
    }

    public void TypeName(ITypeSymbol? type)
    {
        Interlocked.Increment(ref typeNames);
        if (!IsResolved(type)) Interlocked.Increment(ref unresolvedTypeNames);
    }

    public LoweringCounts Result(int bodies, int instructions) => new(
        new SortedDictionary<string, int>(unknown, StringComparer.Ordinal), typeNames, unresolvedTypeNames, calls, unresolvedCalls, bodies, instructions);

    private static bool IsResolved(ITypeSymbol? type) => type switch
    {
        null => true,
        IArrayTypeSymbol array => IsResolved(array.ElementType),
        INamedTypeSymbol named => named.TypeKind != TypeKind.Error && named.TypeArguments.All(IsResolved),
        _ => type.TypeKind != TypeKind.Error,
    };
}
