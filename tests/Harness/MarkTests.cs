using Xunit;

namespace MapAudit.Tests.Harness;

public sealed class MarkTests
{
    [Theory]
    [InlineData("x();  //@ calls Shop.A.M(int, string), Shop.B.M", "1 calls()=Shop.A.M(int, string);Shop.B.M")]
    [InlineData("x();  //@ pts(x) = {A@1, B@2}", "1 pts(x)=A@1;B@2")]
    [InlineData("x();  //@ pts(x) = {}  //@ held none", "1 pts(x)=|1 held()=")]
    [InlineData("  //@ held this._gate\n  //@ origins main\n\nx();", "4 held()=this._gate|4 origins()=main")]
    [InlineData("var s = 1; // an ordinary comment", "")]
    public void Reads_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', MarkReader.Read("a.cs", text).Select(m => $"{m.Line} {m.Keyword}({m.Subject})={string.Join(';', m.Values)}")));

    [Fact]
    public void Reads_Visual_Basic_marks() => Assert.Equal("held", Assert.Single(MarkReader.Read("a.vb", "x = 1  '@ held Me._gate")).Keyword);

    [Theory]
    [InlineData("x(); //@")]
    [InlineData("x(); //@ held")]
    [InlineData("x(); //@ Held a")]
    [InlineData("x(); //@ pts(x) {a}")]
    [InlineData("x(); //@ pts = {a}")]
    [InlineData("x(); //@ pts(x) = {a")]
    [InlineData("x(); //@ calls a,,b")]
    [InlineData("x(); //@ calls a, a")]
    [InlineData("x(); //@ calls a, none")]
    [InlineData("x(); //@ held a //@ held b")]
    [InlineData("x();\n//@ held a\n")]
    public void Refuses_malformed_marks(string text) => Assert.Throws<MalformedMarkException>(() => MarkReader.Read("a.cs", text));

    [Theory]
    [InlineData("x(); //@ know(x) = a, b", "")]
    [InlineData("x(); //@ know(x) = a", "surplus b")]
    [InlineData("x(); //@ know(x) = a, b, c", "missing c")]
    [InlineData("x(); //@ know(x) = none", "surplus a, b")]
    [InlineData("x(); //@ know(y) = a", "nothing of the sort; it has x")]
    [InlineData("x();\ny(); //@ know(x) = a", "nothing of the sort.")]
    [InlineData("x(); //@ knows a", "there is no such mark")]
    public void Compares_marks_with_facts(string text, string expected)
    {
        var problems = FactCheck.Problems(MarkReader.Read("a.cs", text), [new FirstLine()]);
        if (expected.Length == 0) Assert.Empty(problems);
        else Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    private sealed class FirstLine : IFactProvider
    {
        public string Keyword => "know";

        public IEnumerable<Fact> FactsAt(string file, int line) => line == 1 ? [new Fact("x", ["a"]), new Fact("x", ["a", "b"])] : [];
    }
}
