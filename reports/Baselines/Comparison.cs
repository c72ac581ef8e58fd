using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Baselines;

/// <summary>
/// Two lists of findings side by side. What has the same fingerprint is the same; what is left over is taken as changed where rule
/// and map are those of one that is left over on the other side.
/// </summary>
public sealed class Comparison
{
    private readonly Dictionary<string, BaselineState> _states = new(StringComparer.Ordinal);

    public Comparison(IReadOnlyList<SarifResult> before, IReadOnlyList<SarifResult> now)
    {
        var old = before.Where(b => b.Fingerprint.Length > 0).ToLookup(b => b.Fingerprint);
        foreach (var finding in now.Where(f => old.Contains(f.Fingerprint))) _states[finding.Fingerprint] = BaselineState.Unchanged;
        var leftOver = before.Where(b => !_states.ContainsKey(b.Fingerprint)).GroupBy(b => (b.RuleId, b.Map)).ToDictionary(g => g.Key, g => new Queue<SarifResult>(g));
        foreach (var finding in now.Where(f => !_states.ContainsKey(f.Fingerprint)))
        {
            var isChanged = leftOver.TryGetValue((finding.RuleId, finding.Map), out var candidates) && candidates.TryDequeue(out _);
            _states[finding.Fingerprint] = isChanged ? BaselineState.Updated : BaselineState.New;
        }
        Now = now;
        Absent = [.. leftOver.Values.SelectMany(q => q)];
    }

    public IReadOnlyList<SarifResult> Now { get; }

    /// <summary>Findings of before that are not found any more.</summary>
    public IReadOnlyList<SarifResult> Absent { get; }

    public BaselineState StateOf(string fingerprint) => _states[fingerprint];

    /// <summary>The report with the state of every finding.</summary>
    public static AuditReport Mark(AuditReport report, IReadOnlyList<SarifResult> baseline)
    {
        var paths = new ReportPaths(report.SourceRoot);
        var comparison = new Comparison(baseline, [.. report.Findings.Select(f => SarifResult.Of(f, paths))]);
        return report with { Findings = [.. report.Findings.Select(f => f with { BaselineState = comparison.StateOf(f.Fingerprint) })] };
    }
}
