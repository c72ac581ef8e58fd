namespace MapAudit.Analysis.Findings;

/// <summary>What a configuration says of a rule in some file.</summary>
/// <param name="Level">The level its findings get; null where they are not to be reported.</param>
public sealed record RuleSeverity(FindingLevel? Level);
