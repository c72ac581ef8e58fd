using Xunit;

namespace MapAudit.Tests.Harness;

public sealed class KnownLimitsTests
{
    [Fact]
    public void Reads_ids_and_reasons() =>
        Assert.Equal("two words", KnownLimits.Parse("# comment\n\na-01-race   two words\n").Reasons["a-01-race"]);

    [Theory]
    [InlineData("a-01-race")]
    [InlineData("a-01-race x\na-01-race y")]
    public void Refuses_lines_without_a_reason_and_doubles(string text) => Assert.Throws<FormatException>(() => KnownLimits.Parse(text));

    [Fact]
    public void Every_limit_names_a_case()
    {
        var ids = RepositoryFolder.Files(RepositoryFolder.Corpus, ".cs", ".vb").Select(Corpus.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], KnownLimits.Read().Reasons.Keys.Except(ids).Order(StringComparer.Ordinal));
    }
}
