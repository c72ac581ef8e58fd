namespace MapAudit.Analysis.Findings;

/// <summary>What a rule is called and what there is to say about it, independent of any finding.</summary>
/// <param name="Id"><c>MAP002</c>.</param>
/// <param name="Name"><c>read-write-race</c>.</param>
/// <param name="Title">One sentence with a full stop: <c>A map is read on one thread while another may write it.</c></param>
/// <param name="Cwes">Numbers of the weaknesses it is an instance of, the closest first.</param>
public sealed record RuleInfo(string Id, string Name, string Title, FindingLevel Level, IReadOnlyList<int> Cwes, RulePage Page);
