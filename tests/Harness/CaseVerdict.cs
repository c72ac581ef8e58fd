using System.Collections.Immutable;
using MapAudit.Analysis.Findings;

namespace MapAudit.Tests.Harness;

/// <summary>How the findings on one case compare with what it expects. A note counts where it is expected; nobody has to expect one.</summary>
/// <param name="Found">Expectations that a finding met; one finding meets one expectation.</param>
/// <param name="Missed">Expectations without a finding.</param>
/// <param name="NotBuilt">Expectations without a finding of which no rule exists yet.</param>
/// <param name="False">Findings nobody expected.</param>
public sealed record CaseVerdict(
    ImmutableArray<Expectation> Found, ImmutableArray<Expectation> Missed, ImmutableArray<Expectation> NotBuilt, ImmutableArray<Finding> False)
{
    /// <summary>How many expectations were met under the first of the rules they name.</summary>
    public int Strict { get; init; }

    public bool IsRight => Missed.IsEmpty && False.IsEmpty;

    /// <param name="knownRules">The ids of the rules that exist.</param>
    public static CaseVerdict Of(IEnumerable<Expectation> expectations, IEnumerable<Finding> findings, IReadOnlySet<string> knownRules)
    {
        var open = findings.Where(f => f.Suppression == null).ToList();
        var found = ImmutableArray.CreateBuilder<Expectation>();
        var missed = ImmutableArray.CreateBuilder<Expectation>();
        var notBuilt = ImmutableArray.CreateBuilder<Expectation>();
        var strict = 0;
        // The choosiest first, so that one with alternatives does not take the finding another one needs.
        foreach (var expectation in expectations.OrderBy(e => e.Rules.Length))
        {
            var finding = open.Find(f => f.MapName == expectation.Map && expectation.Rules.Contains(f.RuleId));
            if (finding != null)
            {
                open.Remove(finding);
                if (finding.RuleId == expectation.Rules[0]) strict++;
                found.Add(expectation);
            }
            else (expectation.Rules.Any(knownRules.Contains) ? missed : notBuilt).Add(expectation);
        }
        return new CaseVerdict(found.ToImmutable(), missed.ToImmutable(), notBuilt.ToImmutable(), [.. open.Where(f => f.Level >= FindingLevel.Warning)]) { Strict = strict };
    }

    public override string ToString() => string.Join('\n', [
        .. Missed.Select(e => $"missed: {e}"),
        .. False.Select(f => $"false:  {f.RuleId} {f.MapName}: {f.Message} ({Path.GetFileName(f.First.Span.File)}:{f.First.Span.StartLine})"),
    ]);
}
