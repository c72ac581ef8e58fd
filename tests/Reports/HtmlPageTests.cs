using MapAudit.Analysis.Findings;
using MapAudit.Reports.Html;
using Microsoft.Playwright;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>The HTML report in a real browser.</summary>
public sealed class HtmlPageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapaudit-html-").FullName;
    private readonly List<string> _problems = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Page_opens_without_errors_or_requests_on_every_tab()
    {
        var page = await Open(TestReports.Rich());
        foreach (var tab in new[] { "maps", "threads", "locks", "coverage", "rules", "findings" })
        {
            await page.ClickAsync($"nav a[data-page={tab}]");
            await page.Locator($"#{tab}:visible").WaitForAsync();
            Assert.Equal([tab], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.page')].filter(p => p.offsetParent).map(p => p.id)"));
        }
        Assert.Equal("6 findings on 6 of 9 maps; look at Shop.PriceCache._items first.", await page.Locator("h1").InnerTextAsync());
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task First_finding_shows_two_threads_side_by_side_with_code_and_locks()
    {
        var page = await Open(TestReports.Rich());
        var lanes = page.Locator(".finding[open] .lane");
        Assert.Equal(2, await lanes.CountAsync());
        var (left, right) = (await lanes.Nth(0).BoundingBoxAsync(), await lanes.Nth(1).BoundingBoxAsync());
        Assert.True(left!.X + left.Width <= right!.X && Math.Abs(left.Y - right.Y) < 1, "the lanes stand beside each other");
        Assert.Equal("_items[sku] = price", await lanes.Nth(1).Locator(".access mark").InnerTextAsync());
        Assert.Equal(["no lock", "_gate", "_gate", "_gate"], await lanes.Nth(1).Locator(".line .held").AllInnerTextsAsync());
        var accesses = page.Locator(".finding[open] .access .line");
        Assert.True(await page.Locator(".finding[open] .diff .ins").CountAsync() == 3);
        Assert.Equal(2, await accesses.CountAsync());
        await page.SetViewportSizeAsync(700, 900);
        (left, right) = (await lanes.Nth(0).BoundingBoxAsync(), await lanes.Nth(1).BoundingBoxAsync());
        Assert.True(left!.Y + left.Height <= right!.Y, "on a narrow page they stand below each other");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page does not scroll sideways");
    }

    [Fact]
    public async Task Filters_work_and_are_kept_in_the_address()
    {
        var page = await Open(TestReports.Rich());
        Assert.Equal(6, await page.Locator(".finding:visible").CountAsync());
        await page.SelectOptionAsync("#findings [name=rule]", "MAP003");
        Assert.Equal(1, await page.Locator(".finding:visible").CountAsync());
        Assert.EndsWith("#findings?rule=MAP003", page.Url);
        await page.SelectOptionAsync("#findings [name=rule]", "");
        await page.FillAsync("#findings [name=q]", "TIMER _gate");
        Assert.Equal(1, await page.Locator(".finding:visible").CountAsync());
        var address = page.Url;
        await page.FillAsync("#findings [name=q]", "zzz");
        Assert.True(await page.Locator("#findings .none").IsVisibleAsync());
        await page.ClickAsync("#findings .none button");
        Assert.Equal(6, await page.Locator(".finding:visible").CountAsync());
        await page.SelectOptionAsync("#findings [name=state]", "suppressed");
        Assert.Equal(["MAP011"], await page.Locator(".finding:visible").EvaluateAllAsync<string[]>("all => all.map(f => f.dataset.rule)"));

        var again = await Open(TestReports.Rich(), address[address.IndexOf('#')..]);
        Assert.Equal(1, await again.Locator(".finding:visible").CountAsync());
        Assert.Equal("TIMER _gate", await again.InputValueAsync("#findings [name=q]"));
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Maps_can_be_filtered_and_sorted()
    {
        var page = await Open(TestReports.Rich(), "#maps?verdict=safe");
        Assert.Equal(3, await page.Locator("#maps tbody tr:visible").CountAsync());
        await page.SelectOptionAsync("#maps [name=verdict]", "");
        await page.ClickAsync("#maps th:nth-child(4) button");
        Assert.Equal("14", await page.Locator("#maps tbody tr:first-child td:nth-child(4)").InnerTextAsync());
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Deep_links_and_keys_lead_to_findings()
    {
        var report = TestReports.Rich();
        var fourth = report.Findings[3];
        var page = await Open(report, $"#{fourth.RuleId}-{fourth.Fingerprint}");
        Assert.Equal("MAP005", await page.Locator(".finding.here[open]").GetAttributeAsync("data-rule"));
        await page.Keyboard.PressAsync("j");
        Assert.Equal("MAP010", await page.Locator(".finding.here").GetAttributeAsync("data-rule"));
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("k");
        Assert.Equal("MAP001", await page.Locator(".finding.here").GetAttributeAsync("data-rule"));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));

        var hits = report.Findings.Single(f => f.Suppression != null);
        var closed = await Open(report, $"#{hits.RuleId}-{hits.Fingerprint[..8]}");
        Assert.True(await closed.Locator(".finding.here[open]").IsVisibleAsync());
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Follows_the_colours_of_the_system()
    {
        var page = await Open(TestReports.Rich());
        async Task<double> Brightness() => await page.EvaluateAsync<double>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.InRange(await Brightness(), 200, 255);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.InRange(await Brightness(), 0, 60);
    }

    [Fact]
    public async Task Is_readable_without_script()
    {
        var page = await Open(TestReports.Rich(), script: false);
        Assert.Equal(8, await page.Locator(".finding:visible").CountAsync());
        Assert.Equal(2, await page.Locator(".finding[open] .lane:visible").CountAsync());
        Assert.Equal(6, await page.Locator(".page:visible").CountAsync());
        Assert.False(await page.Locator(".filters").First.IsVisibleAsync());
        await page.Locator(".finding summary").Nth(1).ClickAsync();
        Assert.True(await page.Locator(".finding").Nth(1).Locator(".lane").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Names_from_the_code_are_text_and_never_markup()
    {
        const string evil = "<img src=x onerror=alert(1)>'\"&{{Title}}</script>";
        var rich = TestReports.Rich();
        var finding = rich.Findings[0] with { MapName = evil, Message = evil, Project = evil, First = rich.Findings[0].First with { Operation = evil, Method = evil } };
        var page = await Open(rich with { InputPaths = [evil], Findings = [finding], Maps = [rich.Maps[0] with { Name = evil, Type = evil }], Coverage = new() { Warnings = [evil] } });
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.StartsWith(evil, await page.Locator(".finding .message").InnerTextAsync());
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task A_large_report_opens_quickly_and_fetches_code_as_it_is_unfolded()
    {
        var page = await Open(TestReports.Many(HtmlReport.MostFindingsWithInlineCode + 100));
        Assert.Equal(600, await page.Locator(".finding").CountAsync());
        var last = page.Locator(".finding").Nth(99);
        Assert.Equal(0, await last.Locator("pre .l[data-n]").CountAsync());
        await last.Locator("summary").ClickAsync();
        await last.Locator(".access .code .on mark").First.WaitForAsync();
        Assert.NotEqual("", await last.Locator(".access mark").First.InnerTextAsync());
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task A_clean_report_says_so()
    {
        var page = await Open(TestReports.Clean());
        Assert.Equal("No race found: 3 maps judged safe.", await page.Locator("h1.good").InnerTextAsync());
        Assert.True(await page.Locator("#findings .empty").IsVisibleAsync());
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Every_field_has_a_label_every_id_is_unique_and_every_inner_link_leads_somewhere()
    {
        var page = await Open(TestReports.Rich());
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('input, select')].filter(f => !f.labels.length).map(f => f.name)"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1).split('?')[0]).filter(id => !document.getElementById(id))"));
    }

    private Task<IPage> Open(AuditReport report, string hash = "", bool script = true) =>
        chromium.OpenAsync(report, Path.Combine(_folder, $"{Guid.NewGuid():N}.html"), _problems, hash, script);
}
