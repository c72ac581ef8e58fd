namespace MapAudit.Analysis.Findings;

/// <summary>
/// Everything one audit has to say; the only thing that report writers see. Two audits of the same input are equal apart from
/// <see cref="Timestamp"/> and <see cref="Timings"/>, which stay empty unless they were asked for.
/// </summary>
public sealed record AuditReport
{
    public required string ToolVersion { get; init; }

    /// <summary>What the user pointed at, as given.</summary>
    public required IReadOnlyList<string> InputPaths { get; init; }

    /// <summary>Absolute folder that reported paths are relative to, with '/' separators.</summary>
    public required string SourceRoot { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public Revision? Revision { get; init; }

    /// <summary>In the order of <see cref="Finding.CompareForReport"/>; suppressed ones are included and marked.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<MapSummary> Maps { get; init; } = [];

    public IReadOnlyList<ThreadSummary> Threads { get; init; } = [];

    public IReadOnlyList<LockSummary> Locks { get; init; } = [];

    public CoverageSummary Coverage { get; init; } = new();

    /// <summary>Every rule that ran, in order of ID; holds at least the rules of <see cref="Findings"/>.</summary>
    public required IReadOnlyList<RuleInfo> Rules { get; init; }

    /// <summary>How many candidates each stage took and settled, in pipeline order.</summary>
    public IReadOnlyList<StageStatistic> Stages { get; init; } = [];

    public IReadOnlyList<StageTiming> Timings { get; init; } = [];
}

/// <summary>The commit that was analyzed.</summary>
public sealed record Revision(string RepositoryUri, string RevisionId, string Branch);

/// <summary>What one stage did with its candidates.</summary>
/// <param name="Count">Candidates that came in.</param>
/// <param name="Discharged">Candidates it proved harmless.</param>
public sealed record StageStatistic(string Name, long Count, long Discharged);

/// <summary>How long one stage took.</summary>
public sealed record StageTiming(string Name, TimeSpan Duration);
