using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>One origin: a kind of thread the program may start.</summary>
/// <param name="Id">Unique within the report.</param>
/// <param name="Kind">What makes it a thread: <c>main</c>, <c>request</c>, <c>timer</c>, <c>task</c>, <c>library caller</c>.</param>
/// <param name="Root">Where it starts.</param>
/// <param name="ParentId">The origin that starts it; null for a root of the program.</param>
public sealed record ThreadSummary(string Id, string Name, string Kind, SourceSpan Root, Multiplicity Multiplicity, string? ParentId = null)
{
    /// <summary>What begins it, as a clause.</summary>
    public string Why { get; init; } = "";

    /// <summary>Where it enters the program, as people call it: <c>GET /cart handler</c>; sorted, 40 at most.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>Names of the maps it reaches.</summary>
    public IReadOnlyList<string> Maps { get; init; } = [];
}
