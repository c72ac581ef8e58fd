using MapAudit.Analysis.Findings;
using MapAudit.Reports;
using MapAudit.Reports.Html;
using Microsoft.Playwright;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>
/// One browser for the tests of a class: Chromium or Chrome where it is usually installed, or as named by MAPAUDIT_CHROMIUM. Without it
/// the tests fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MAPAUDIT_CHROMIUM") ?? UsualPlaces.FirstOrDefault(File.Exists) ?? UsualPlaces[0],
            Args = ["--no-sandbox"],
        });
    }

    /// <summary>Writes the report to the file and opens it from disk.</summary>
    /// <param name="problems">Takes script errors, errors on the console, and every request for anything but the file.</param>
    public async Task<IPage> OpenAsync(AuditReport report, string path, ICollection<string> problems, string hash = "", bool script = true)
    {
        ReportFiles.Write(new HtmlReport(), report, path);
        var context = await Browser.NewContextAsync(new() { JavaScriptEnabled = script, ViewportSize = new() { Width = 1400, Height = 900 } });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") problems.Add(message.Text); };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) problems.Add(request.Url);
        };
        await page.GotoAsync("file://" + path + hash);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser != null) await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
