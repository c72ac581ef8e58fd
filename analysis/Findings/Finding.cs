using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>
/// One root cause on one map: everything a reader needs to believe it, weigh it and mend it. Renderers add nothing to it.
/// </summary>
public sealed record Finding
{
    public required string RuleId { get; init; }

    public required FindingLevel Level { get; init; }

    /// <summary>Fully qualified, type arguments dropped: <c>Shop.PriceCache._items</c>.</summary>
    public required string MapName { get; init; }

    /// <summary>Type as C# writes it: <c>Dictionary&lt;string, decimal&gt;</c>.</summary>
    public required string MapType { get; init; }

    public required SourceSpan MapDeclaration { get; init; }

    /// <summary>One sentence naming the map, both threads and the missing guard. Plain text: no markup, no links.</summary>
    public required string Message { get; init; }

    /// <summary>0 to 100, the sum of <see cref="RiskFactors"/> kept inside those bounds.</summary>
    public required int Risk { get; init; }

    public IReadOnlyList<RiskFactor> RiskFactors { get; init; } = [];

    public required Confidence Confidence { get; init; }

    public required string ConfidenceReason { get; init; }

    public required Consequence Consequence { get; init; }

    /// <summary>The access to look at first: the unguarded one, or the writing one.</summary>
    public required AccessStory First { get; init; }

    /// <summary>The access it collides with; null where one place is the whole story (MAP040).</summary>
    public AccessStory? Second { get; init; }

    /// <summary>Every access of this cause, <see cref="First"/> and <see cref="Second"/> among them, in source order.</summary>
    public IReadOnlyList<AccessStory> Accesses { get; init; } = [];

    /// <summary>Why the two threads may run at the same time.</summary>
    public required string WhyParallel { get; init; }

    /// <summary>Why no lock is common to both, and which one would have been.</summary>
    public required string WhyUnguarded { get; init; }

    public required Advice Advice { get; init; }

    /// <summary>See <see cref="Findings.Fingerprint"/>; unique within a report.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Fingerprints of findings that one reads together with this one.</summary>
    public IReadOnlyList<string> RelatedFindings { get; init; } = [];

    public required string Project { get; init; }

    /// <summary>Null when no baseline was given; otherwise set on every finding of the report.</summary>
    public BaselineState? BaselineState { get; init; }

    public Suppression? Suppression { get; init; }

    /// <summary>Highest risk first; ties by rule, map, place and fingerprint, so that the order never depends on chance.</summary>
    public static int CompareForReport(Finding left, Finding right)
    {
        var order = right.Risk.CompareTo(left.Risk);
        if (order == 0) order = string.CompareOrdinal(left.RuleId, right.RuleId);
        if (order == 0) order = string.CompareOrdinal(left.MapName, right.MapName);
        if (order == 0) order = left.First.Span.CompareTo(right.First.Span);
        return order != 0 ? order : string.CompareOrdinal(left.Fingerprint, right.Fingerprint);
    }
}

/// <summary>One named reason for the risk score.</summary>
/// <param name="Points">What it adds; negative where it lowers the risk.</param>
public sealed record RiskFactor(string Name, int Points, string Reason);

/// <summary>What breaks when the two accesses meet.</summary>
/// <param name="What">One or two sentences on the damage.</param>
/// <param name="ExceptionText">The text a person would paste into a search box; empty when the failure is silent.</param>
public sealed record Consequence(string What, string ExceptionText = "");

/// <summary>Someone decided that this finding is not to be reported.</summary>
/// <param name="InSource">True for an attribute or comment in the code, false for a configuration file or baseline.</param>
public sealed record Suppression(bool InSource, string Justification);
