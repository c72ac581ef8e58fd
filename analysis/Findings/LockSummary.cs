using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>One lock and how well it is kept to.</summary>
public sealed record LockSummary(string Name)
{
    /// <summary>Where the lock object is declared.</summary>
    public SourceSpan Declaration { get; init; } = SourceSpan.None;

    /// <summary>Names of the maps that it is held for at some access; none for a lock that guards no map.</summary>
    public IReadOnlyList<string> Maps { get; init; } = [];

    /// <summary>Accesses to those maps that do not hold it.</summary>
    public IReadOnlyList<BreakingAccess> BreakingAccesses { get; init; } = [];
}

/// <summary>An access that a lock should have covered and does not.</summary>
public sealed record BreakingAccess(string Map, AccessKind Kind, string Operation, string Method, SourceSpan Span);
