using MapAudit.Analysis.Findings;
using MapAudit.Reports.Markdown;
using Xunit;

namespace MapAudit.Tests.Reports;

public sealed class RulePageTests
{
    private static readonly string Text = SampleRules.PageText("MAP002", "read-write-race", "A map is read.");

    [Fact]
    public void Sections_are_read()
    {
        var page = RulePage.Parse(Text);
        Assert.Equal("MAP002 read-write-race", page.Heading);
        Assert.StartsWith("A map is read.", page.What);
        Assert.StartsWith("- A reader may miss", page.WhyItMatters);
        Assert.Contains("One core", page.HowItShows);
        Assert.Equal("public bool Has(string key) => _map.ContainsKey(key); // a < b", page.Before);
        Assert.Equal("public bool Has(string key)\n{\n    lock (_gate) return _map.ContainsKey(key);\n}", page.After);
        Assert.StartsWith("When the two threads", page.WhenSafeToIgnore);
        Assert.StartsWith("- [CWE-820]", page.References);
    }

    [Fact]
    public void Byte_order_mark_and_line_ends_do_not_matter() =>
        Assert.Equal(RulePage.Parse(Text), RulePage.Parse("\uFEFF" + Text.ReplaceLineEndings("\r\n") + "\r\n\r\n"));

    [Fact]
    public void A_heading_inside_code_is_code()
    {
        var page = RulePage.Parse(Text.Replace("// a < b", "// a < b\n## What"));
        Assert.EndsWith("\n## What", page.Before);
    }

    [Theory]
    [InlineData("# MAP002", "MAP002", "'# '")]
    [InlineData("## How it shows", "## How it looks", "How it looks")]
    [InlineData("## References", "References", "sections")]
    [InlineData("## What\n", "Some text\n## What\n", "text before")]
    [InlineData("When the two threads never run at the same time, which the analysis could not see.", "", "empty")]
    [InlineData("```csharp\npublic bool Has(string key)\n{", "public bool Has(string key)\n{", "code block")]
    public void What_is_wrong_is_named(string old, string replacement, string named)
    {
        Assert.Contains(old, Text);
        var error = Assert.Throws<FormatException>(() => RulePage.Parse(Text.Replace(old, replacement)));
        Assert.Contains(named, error.Message);
    }

    [Fact]
    public void Plain_text_has_no_markup()
    {
        var plain = MarkdownText.Plain("# Head\n\nA **bold** `a*b*c` and *soft* [link](https://x.y/z) `Dictionary<K, V>`.\n\n```csharp\na ** b\n```");
        Assert.Equal("Head\n\nA bold a*b*c and soft link (https://x.y/z) Dictionary<K, V>.\n\n    a ** b", plain);
    }
}
