namespace MapAudit.Analysis;

/// <summary>What to audit and how. Two audits with equal options and equal input have equal reports.</summary>
public sealed record AuditOptions
{
    /// <summary>Solutions, projects, folders or source files, as the user named them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Run <c>dotnet restore</c> first where a project was never restored.</summary>
    public bool Restore { get; init; } = true;

    /// <summary>Execute nothing of the audited code: no MSBuild, no restore, no generators.</summary>
    public bool NoBuildLogic { get; init; }

    /// <summary>How many threads may work at once; 0 means one for each processor. Never changes the result.</summary>
    public int Jobs { get; init; }

    /// <summary>A file whose <c>models</c> section says what APIs of the audited program mean; null for none.</summary>
    public string? Configuration { get; init; }

    public RuleSelection Rules { get; init; } = RuleSelection.Default;

    /// <summary>Audit <c>List</c>, <c>Queue</c> and their like too, not maps alone.</summary>
    public bool Collections { get; init; }

    /// <summary>Also audit projects that hold tests.</summary>
    public bool IncludeTests { get; init; }

    /// <summary>Leave out findings of a lower risk.</summary>
    public int MinRisk { get; init; }

    /// <summary>Measure how long each stage takes. Makes the report differ from run to run.</summary>
    public bool Timings { get; init; }
}
