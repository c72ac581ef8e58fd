using MapAudit.Analysis.Load;
using Xunit;

namespace MapAudit.Tests.Harness;

public sealed class CaseReaderTests
{
    [Fact]
    public void Reads_every_part_of_the_header()
    {
        var read = CaseReader.Parse("corpus/statics/statics-01-race.cs", """
            // case: statics-01-race
            // sdk: web
            // expect: MAP001|MAP002 Shop.Cache._items
            // expect: MAP003 Program.<Main>$.prices
            // why: nothing is locked

            // not: part of the header
            namespace Shop;
            """);
        Assert.Equal(("statics-01-race", "statics", SdkKind.Web, "nothing is locked"), (read.Id, read.Family, read.Sdk, read.Why));
        Assert.Equal(["MAP001|MAP002 Shop.Cache._items", "MAP003 Program.<Main>$.prices"], read.Expectations.Select(e => e.ToString()));
    }

    [Fact]
    public void Reads_Visual_Basic_comments() =>
        Assert.Empty(CaseReader.Parse("vb/vb-01-safe.vb", "' case: vb-01-safe\n' sdk: console\n' expect: none\n' why: locked\n\nModule M\nEnd Module\n").Expectations);

    [Theory]
    [InlineData("", "'case:'")]
    [InlineData("// case: other\n// sdk: web\n// expect: none\n// why: x", "its file is not")]
    [InlineData("// case: a\n// expect: none\n// why: x", "expected a line 'sdk:'")]
    [InlineData("// case: a\n// sdk: gui\n// expect: none\n// why: x", "no sdk 'gui'")]
    [InlineData("// case: a\n// sdk: web\n// why: x", "expected a line 'expect:'")]
    [InlineData("// case: a\n// sdk: web\n// expect: MAP1 A._b\n// why: x", "is not of the form")]
    [InlineData("// case: a\n// sdk: web\n// expect: MAP001 A._b (twice)\n// why: x", "is not of the form")]
    [InlineData("// case: a\n// sdk: web\n// expect: none\n// expect: MAP001 A._b\n// why: x", "stands alone")]
    [InlineData("// case: a\n// sdk: web\n// expect: MAP001 A._b\n// expect: none\n// why: x", "stands alone")]
    [InlineData("// case: a\n// sdk: web\n// expect: none\n", "expected a line 'why:'")]
    [InlineData("// case: a\n// sdk: web\n// expect: none\n// why:", "has no value")]
    [InlineData("// case: a\n// sdk: web\n// expect: none\n// why: x\n// more", "is not of the form '// key: value'")]
    [InlineData("// case: a\n// sdk: web\n// expect: none\n// why: x\n// note: y", "nothing may follow")]
    public void Refuses_everything_else(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<BrokenCaseException>(() => CaseReader.Parse("x/a.cs", text)).Message, StringComparison.Ordinal);
}
