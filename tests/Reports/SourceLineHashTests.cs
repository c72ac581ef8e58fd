using MapAudit.Reports.Sarif;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>The published test vectors of the hash that GitHub code scanning computes itself.</summary>
public sealed class SourceLineHashTests
{
    [Fact]
    public void Empty_file() => Assert.Equal(["c129715d7a2bc9a3:1"], SourceLineHash.OfLines(""));

    [Theory]
    [InlineData(" a\nb\n  \t\tc\n d")]
    [InlineData(" a\r\nb\r\n  \t\tc\r\n d")]
    [InlineData(" a\rb\r  \t\tc\r d")]
    [InlineData("\ta\nb  \nc\nd")]
    public void Blanks_and_line_ends_do_not_matter(string text) =>
        Assert.Equal(["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"], SourceLineHash.OfLines(text));

    [Fact]
    public void Repeated_lines_are_numbered() =>
        Assert.Equal(
            [
                "a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
                "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1",
            ],
            SourceLineHash.OfLines(string.Concat(Enumerable.Repeat("Lorem ipsum dolor sit amet.\n", 10))));

    [Fact]
    public void A_byte_order_mark_changes_the_first_line_only()
    {
        var (with, without) = (SourceLineHash.OfLines("\uFEFFa\nb"), SourceLineHash.OfLines("a\nb"));
        Assert.NotEqual(without[0], with[0]);
        Assert.Equal(without[1], with[1]);
    }
}
