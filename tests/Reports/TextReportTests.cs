using System.Text.Json;
using MapAudit.Analysis.Findings;
using MapAudit.Reports;
using MapAudit.Reports.Console;
using MapAudit.Reports.Json;
using Xunit;

namespace MapAudit.Tests.Reports;

public sealed class TextReportTests
{
    [Theory]
    [InlineData(120)]
    [InlineData(100)]
    public void Console_table_is_plain_and_fits(int width)
    {
        var text = Render(new ConsoleReport(width), TestReports.Rich());
        var table = text.Split("\n\n")[0].Split('\n');
        Assert.All(table, line => Assert.InRange(line.Length, 0, width));
        Assert.DoesNotContain('\u001b', text);
        Assert.Equal(11, table.Count(l => l.Contains(".cs:", StringComparison.Ordinal)));
        Assert.Contains("PriceCache._items", text);
    }

    [Fact]
    public void Console_does_not_take_names_for_markup()
    {
        var finding = TestReports.Rich().Findings[0] with { MapName = "A.List[int]._m[/]" };
        Assert.Contains("A.List[int]._m[/]", Render(new ConsoleReport(), TestReports.Rich() with { Findings = [finding] }));
    }

    [Fact]
    public void Json_names_its_schema_and_keeps_every_finding()
    {
        using var json = JsonDocument.Parse(Render(new JsonReport(), TestReports.Rich()));
        Assert.Equal(JsonReport.SchemaVersion, json.RootElement.GetProperty("schemaVersion").GetString());
        var report = json.RootElement.GetProperty("report");
        var findings = report.GetProperty("findings");
        Assert.Equal(TestReports.Rich().Findings.Count, findings.GetArrayLength());
        Assert.Equal("error", findings[0].GetProperty("level").GetString());
        Assert.Equal("src/Shop/PriceCache.cs", findings[0].GetProperty("first").GetProperty("span").GetProperty("file").GetString());
        Assert.Equal("exclusive", findings[0].GetProperty("second").GetProperty("locksHeld")[0].GetProperty("mode").GetString());
        Assert.False(report.TryGetProperty("sourceRoot", out _));
        Assert.Contains(findings.EnumerateArray(), f => f.GetProperty("mapDeclaration").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void Json_for_html_cannot_close_its_element()
    {
        var finding = TestReports.Rich().Findings[0] with { Message = "</script><script>alert(1)</script>" };
        var writer = new StringWriter();
        JsonReport.WriteForHtml(TestReports.Rich() with { Findings = [finding] }, writer);
        Assert.DoesNotContain('<', writer.ToString());
        Assert.Contains("\\u003C/script", writer.ToString());
    }

    [Fact]
    public void Markdown_escapes_what_is_not_code()
    {
        var text = Render(AllReports.Find("markdown")!, TestReports.Rich());
        Assert.Contains(@"Parallel.ForEach body in Program.\<Main\>$", text);
        Assert.Contains("`Program.<Main>$.seen`", text);
        Assert.Equal(6, text.Split('\n').Count(l => l.StartsWith("## MAP", StringComparison.Ordinal)));
    }

    [Fact]
    public void Suppressed_and_mended_findings_do_not_count()
    {
        var summary = new ReportSummary(TestReports.Rich());
        Assert.Equal((4, 1, 1), (summary.Errors, summary.Warnings, summary.Notes));
        Assert.Equal("6 findings on 6 of 9 maps; look at Shop.PriceCache._items first.", summary.Verdict);
    }

    [Theory]
    [InlineData(0, 10, "0%")]
    [InlineData(1, 5000, "<0.1%")]
    [InlineData(112, 9034, "1.2%")]
    [InlineData(3, 3, "100.0%")]
    [InlineData(0, 0, "0%")]
    public void Shares_are_never_rounded_to_nothing(long count, long total, string text) =>
        Assert.Equal(text, ReportSummary.Percent(new Share(count, total)));

    private static string Render(IReport format, AuditReport report)
    {
        var writer = new StringWriter();
        format.Write(report, writer);
        return writer.ToString();
    }
}
