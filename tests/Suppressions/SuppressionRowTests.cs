using MapAudit.Analysis.Models;
using Xunit;

namespace MapAudit.Tests.Suppressions;

/// <summary>Suppressions in the configuration file.</summary>
public sealed class SuppressionRowTests
{
    [Fact]
    public void A_row_names_rules_maps_and_a_reason()
    {
        var mark = Assert.Single(SuppressionRows.Read("mapaudit.yml", "models: {}\nsuppressions:\n  - { rule: MAP010 MAP011, map: Shop.*, reason: one thread fills it }\n"));
        Assert.Equal("MAP010 MAP011", string.Join(' ', mark.Rules));
        Assert.Equal(("Shop.*", "one thread fills it", false, 3), (mark.Maps, mark.Justification, mark.IsInSource, mark.Place.StartLine));
    }

    [Fact]
    public void A_file_without_any_has_none() => Assert.Empty(SuppressionRows.Read("mapaudit.yml", "# nothing\n"));

    [Theory]
    [InlineData("suppressions: [{ map: X, reason: y }]", "needs a rule")]
    [InlineData("suppressions: [{ rule: soup, map: X, reason: y }]", "'soup' is no id of a rule")]
    [InlineData("suppressions: [{ rule: MAP001, map: X }]", "'reason' is missing")]
    [InlineData("suppressions: [{ rule: MAP001, reason: y }]", "'map' is missing")]
    [InlineData("suppressions: [{ rule: MAP001, map: X, reason: y, file: z }]", "file")]
    public void A_wrong_row_is_named(string yaml, string problem) =>
        Assert.Contains(problem, Assert.Throws<ModelException>(() => SuppressionRows.Read("mapaudit.yml", yaml)).Message, StringComparison.Ordinal);
}
