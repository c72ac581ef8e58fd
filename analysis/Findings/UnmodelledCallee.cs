namespace MapAudit.Analysis.Findings;

/// <summary>A library member that is called and that no model speaks of.</summary>
/// <param name="Count">Places that call it.</param>
/// <param name="Given">Those that hand it a delegate or a map: where the stated default may be wrong.</param>
public sealed record UnmodelledCallee(string Name, long Count, long Given = 0);
