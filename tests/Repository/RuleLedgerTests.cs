using MapAudit.Analysis;
using MapAudit.Reports;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>A rule that is reported stands in the ledger of <c>docs/changelog.md</c> with the version that brought it.</summary>
public sealed class RuleLedgerTests
{
    [Fact]
    public void Every_rule_is_in_the_ledger()
    {
        var ledger = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "changelog.md"));
        var rows = Audit.Rules.Select(rule => $"| {rule.Id} | {rule.Name} | {Words.Of(rule.Level)} | ");
        Check.None(rows.Where(row => !ledger.Contains(row, StringComparison.Ordinal) || ledger.Contains(row + "planned", StringComparison.Ordinal)));
    }
}
