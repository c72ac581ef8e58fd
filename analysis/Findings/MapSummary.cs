using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>The verdict on one map of the program, raced or not: silence has a reason too.</summary>
/// <param name="Reason">One sentence: <c>all 7 accesses hold _gate</c>, <c>only written in the constructor</c>.</param>
public sealed record MapSummary(string Name, string Type, SourceSpan Declaration, MapVerdict Verdict, string Reason)
{
    public int Reads { get; init; }

    public int Writes { get; init; }

    public int Enumerations { get; init; }

    /// <summary>The lock that guards it, or that most accesses hold; null when there is none.</summary>
    public string? Guard { get; init; }

    public string Project { get; init; } = "";

    /// <summary>Fingerprints of the findings about it.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
