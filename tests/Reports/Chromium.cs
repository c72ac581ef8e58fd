using Microsoft.Playwright;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>
/// One browser for the tests of a class. Chromium must be installed (<c>apt-get install chromium</c>, or named by MAPAUDIT_CHROMIUM):
/// without it the tests fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MAPAUDIT_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser != null) await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
