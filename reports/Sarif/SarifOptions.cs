namespace MapAudit.Reports.Sarif;

/// <summary>Choices between what the SARIF standard says and what single clients make of it.</summary>
public sealed record SarifOptions
{
    /// <summary>
    /// One code flow per thread, each with one thread flow, for clients that read only the first thread flow.
    /// Otherwise, as the standard means it, one code flow with a thread flow per thread and a common order of execution.
    /// </summary>
    public bool FlowPerThread { get; init; }

    /// <summary>GitHub opens alerts for suppressed results, so they are left out unless asked for.</summary>
    public bool IncludeSuppressed { get; init; }

    /// <summary>Turns the alerts into security alerts on GitHub.</summary>
    public bool SecuritySeverity { get; init; }
}
