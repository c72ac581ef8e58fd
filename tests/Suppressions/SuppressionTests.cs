using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Suppressions;

/// <summary>What the source says is not to be reported is marked with its reason, and nothing else is.</summary>
public sealed class SuppressionTests
{
    private const string Plain = """
        using System.Collections.Concurrent;
        using System.Diagnostics.CodeAnalysis;
        #assembly
        namespace Post.Office;

        #type
        public sealed class Boxes
        {
            #field
            private readonly ConcurrentDictionary<int, string> _owners = new();

            #member
            public bool Rent(int box, string owner)
            {
                #statement
                if (_owners.ContainsKey(box))
                    return false;
                _owners[box] = owner; #line
                return true;
            }

            public string? Owner(int box) => _owners.GetValueOrDefault(box);
        }
        """;

    private const string Basic = """
        Imports System.Collections.Concurrent

        Namespace Post.Office
            Public Class Boxes
                Private ReadOnly _owners As New ConcurrentDictionary(Of Integer, String)

                #member
                Public Function Rent(box As Integer, owner As String) As Boolean
                    If _owners.ContainsKey(box) Then Return False
                    _owners(box) = owner #line
                    Return True
                End Function
            End Class
        End Namespace
        """;

    [Fact]
    public void Without_a_mark_it_is_found() => Assert.Null(Assert.Single(Audit(Plain)).Suppression);

    [Theory]
    [InlineData("#line", "// mapaudit: ignore MAP010 one clerk rents")]
    [InlineData("#statement", "// mapaudit: ignore MAP010 one clerk rents")]
    [InlineData("#statement", "/* mapaudit: ignore MAP011, MAP010: one clerk rents */")]
    [InlineData("#member", "// MapAudit: ignore map010 - one clerk rents")]
    [InlineData("#field", "// mapaudit: ignore MAP010 one clerk rents")]
    [InlineData("#type", "// mapaudit: ignore MAP010 one clerk rents")]
    [InlineData("#member", "[SuppressMessage(\"MapAudit\", \"MAP010\", Justification = \"one clerk rents\")]")]
    [InlineData("#field", "[SuppressMessage(\"MapAudit\", \"MAP010:check-then-act\", Justification = \"one clerk rents\")]")]
    [InlineData("#type", "[SuppressMessage(\"MapAudit\", \"MAP010\", Justification = \"one clerk rents\")]")]
    [InlineData("#assembly", "[assembly: SuppressMessage(\"MapAudit\", \"MAP010\", Justification = \"one clerk rents\")]")]
    [InlineData("#assembly", "[assembly: SuppressMessage(\"MapAudit\", \"MAP010\", Scope = \"member\", Target = \"~M:Post.Office.Boxes.Rent(System.Int32,System.String)~System.Boolean\", Justification = \"one clerk rents\")]")]
    [InlineData("#assembly", "[assembly: SuppressMessage(\"MapAudit\", \"MAP010\", Scope = \"type\", Target = \"~T:Post.Office.Boxes\", Justification = \"one clerk rents\")]")]
    public void A_mark_suppresses_with_its_reason(string where, string mark)
    {
        var finding = Assert.Single(Audit(Plain, where, mark));
        Assert.Equal(new Suppression(true, "one clerk rents"), finding.Suppression);
    }

    [Theory]
    [InlineData("#member", "' mapaudit: ignore MAP010 one clerk rents")]
    [InlineData("#line", "' mapaudit: ignore MAP010 one clerk rents")]
    [InlineData("#member", "<System.Diagnostics.CodeAnalysis.SuppressMessage(\"MapAudit\", \"MAP010\", Justification:=\"one clerk rents\")>")]
    public void A_mark_in_Visual_Basic_does_too(string where, string mark)
    {
        var finding = Assert.Single(Audit(Basic, where, mark, "boxes.vb"));
        Assert.Equal("one clerk rents", finding.Suppression?.Justification);
    }

    [Theory]
    [InlineData("#line", "// mapaudit: ignore MAP011 another rule")]
    [InlineData("#line", "// mapaudit: MAP010 is not said to be ignored")]
    [InlineData("#member", "[SuppressMessage(\"Design\", \"MAP010\")]")]
    [InlineData("#assembly", "[assembly: SuppressMessage(\"MapAudit\", \"MAP010\", Target = \"~M:Post.Office.Boxes.Owner(System.Int32)~System.String\")]")]
    public void Another_mark_does_not(string where, string mark) => Assert.Null(Assert.Single(Audit(Plain, where, mark)).Suppression);

    [Fact]
    public void A_mark_that_no_finding_needs_is_told_as_coverage_and_not_as_a_finding()
    {
        var report = Report(Plain, "#line", "// mapaudit: ignore MAP010, MAP001 fine", "boxes.cs");
        Assert.Empty(report.Coverage.UnusedSuppressions);
        report = Report(Plain, "#field", "// mapaudit: ignore MAP001 fine", "boxes.cs");
        Assert.Equal("the suppression of MAP001 at boxes.cs:9 is not needed: nothing is found there", Assert.Single(report.Coverage.UnusedSuppressions));
        Assert.Single(report.Findings);
    }

    [Fact]
    public void The_verdict_on_a_suppressed_map_says_so()
    {
        var map = Assert.Single(Report(Plain, "#line", "// mapaudit: ignore MAP010 one clerk rents", "boxes.cs").Maps);
        Assert.Equal((MapVerdict.Safe, "found and suppressed: MAP010 (one clerk rents)"), (map.Verdict, map.Reason));
    }

    private static IReadOnlyList<Finding> Audit(string source, string where = "#line", string mark = "", string file = "boxes.cs") => Report(source, where, mark, file).Findings;

    private static AuditReport Report(string source, string where, string mark, string file)
    {
        var text = string.Join('\n', source.Replace(where, mark).ReplaceLineEndings("\n").Split('\n').Select(line => line.Contains(" #", StringComparison.Ordinal) ? line[..line.IndexOf(" #", StringComparison.Ordinal)] : line.StartsWith('#') ? "" : line));
        return CaseCompiler.Audit(file, text, SdkKind.Library).Report;
    }
}
