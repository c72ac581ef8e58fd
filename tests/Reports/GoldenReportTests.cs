using MapAudit.Reports;
using MapAudit.Reports.Sarif;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>Each format as a whole, against the accepted file.</summary>
public sealed class GoldenReportTests
{
    [Theory]
    [InlineData("console", "txt")]
    [InlineData("json", "json")]
    [InlineData("sarif", "sarif")]
    [InlineData("markdown", "md")]
    [InlineData("html", "html")]
    public void Rich_report_is_as_accepted(string format, string extension) =>
        Golden.Verify($"reports/rich.{extension}", Render(AllReports.Find(format)!));

    [Theory]
    [InlineData("console", "txt")]
    [InlineData("markdown", "md")]
    public void Clean_report_is_as_accepted(string format, string extension)
    {
        var writer = new StringWriter();
        AllReports.Find(format)!.Write(TestReports.Clean(), writer);
        Golden.Verify($"reports/clean.{extension}", writer.ToString());
    }

    [Theory]
    [InlineData("console")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Writing_twice_gives_the_same_bytes_and_no_path_of_this_machine(string format)
    {
        var report = AllReports.Find(format)!;
        var text = Render(report);
        Assert.Equal(text, Render(report));
        Assert.DoesNotContain(SampleSources.Root, text);
        Assert.DoesNotContain("\r", text);
        Assert.NotEqual('\uFEFF', text[0]);
    }

    [Fact]
    public void Sarif_with_every_option_is_as_accepted() =>
        Golden.Verify("reports/rich-options.sarif", Render(new SarifReport(new SarifOptions { FlowPerThread = true, IncludeSuppressed = true, SecuritySeverity = true })));

    private static string Render(IReport format)
    {
        var writer = new StringWriter();
        format.Write(TestReports.Rich(), writer);
        return writer.ToString();
    }
}
