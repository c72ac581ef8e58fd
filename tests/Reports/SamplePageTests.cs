using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>The HTML report of the sample, opened from disk as the README says.</summary>
[Collection("sample")]
public sealed class SamplePageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapaudit-sample-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_finding_shows_two_threads_and_every_map_has_a_row()
    {
        var report = await Sample.ReportAsync();
        var problems = new List<string>();
        var page = await chromium.OpenAsync(report, Path.Combine(_folder, "sample.html"), problems);
        Assert.Equal(report.Findings.Count, await page.Locator(".finding").CountAsync());
        Assert.Equal(2 * report.Findings.Count, await page.Locator(".finding .lane").CountAsync());
        await page.ClickAsync("nav a[data-page=maps]");
        await page.Locator("#maps:visible").WaitForAsync();
        Assert.Equal(report.Maps.Count, await page.Locator("#maps tbody tr:visible").CountAsync());
        Assert.Empty(problems);
    }
}
