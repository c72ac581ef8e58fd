using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Html;

/// <summary>The deep links of findings, <c>MAP002-a682195f</c>: the rule and as much of the fingerprint as tells them apart.</summary>
internal sealed class Anchors
{
    private const int Shortest = 8;
    private readonly Dictionary<string, Finding> _byFingerprint = new(StringComparer.Ordinal);
    private readonly int _length;

    public Anchors(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings) _byFingerprint[finding.Fingerprint] = finding;
        _length = Shortest;
        while (_length < 32 && findings.Select(f => Cut(f.Fingerprint)).Distinct(StringComparer.Ordinal).Count() < _byFingerprint.Count) _length++;
    }

    public string Of(Finding finding) => $"{finding.RuleId}-{Cut(finding.Fingerprint)}";

    /// <summary>Links to those that are in this report.</summary>
    public IReadOnlyList<LinkView> Links(IEnumerable<string> fingerprints) =>
        fingerprints.Where(_byFingerprint.ContainsKey).Select(f => _byFingerprint[f]).Select(f => new LinkView(Of(f), f.RuleId, f.MapName)).ToList();

    private string Cut(string fingerprint) => fingerprint[..Math.Min(_length, fingerprint.Length)];
}

internal sealed record LinkView(string Anchor, string RuleId, string MapName);
