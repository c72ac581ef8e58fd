using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MapAudit.Reports.Html;

/// <summary>
/// The markdown of rule pages as HTML: paragraphs, lists, headings, fenced code, inline code, strong, emphasis and links. Anything else is
/// text, and all text is escaped.
/// </summary>
internal static partial class MarkdownHtml
{
    public static string Render(string markdown)
    {
        var html = new StringBuilder();
        var open = new List<string>();
        string? block = null;
        var fenced = false;

        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Close();
                fenced = !fenced;
                html.Append(fenced ? "<pre class=\"code\">" : "</pre>");
            }
            else if (fenced) html.Append(WebUtility.HtmlEncode(line)).Append('\n');
            else if (line.Trim().Length == 0) Close();
            else if (Item().Match(line) is { Success: true } item) Start(item.Groups[1].Value is "-" or "*" ? "ul" : "ol", item.Groups[2].Value);
            else if (line.StartsWith('#'))
            {
                Close();
                html.Append("<h4>").Append(Inline(line.TrimStart('#').Trim())).Append("</h4>");
            }
            else if (block == null) Start("p", line);
            else open.Add(line.Trim());
        }
        Close();
        return html.ToString();

        void Start(string kind, string text)
        {
            if (block != kind || kind == "p") Close();
            if (block == null) html.Append($"<{kind}>");
            else FlushItem();
            block = kind;
            open.Add(text);
        }

        void FlushItem()
        {
            var text = Inline(string.Join(' ', open));
            html.Append(block == "p" ? text : $"<li>{text}</li>");
            open.Clear();
        }

        void Close()
        {
            if (block == null) return;
            FlushItem();
            html.Append($"</{block}>");
            block = null;
        }
    }

    private static string Inline(string text)
    {
        // Code first: what stands inside back-quotes is never markup.
        var parts = text.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            var safe = WebUtility.HtmlEncode(parts[i]);
            parts[i] = i % 2 == 1 ? $"<code>{safe}</code>"
                : Emphasis().Replace(Strong().Replace(Link().Replace(safe, "<a href=\"$2\">$1</a>"), "<strong>$1</strong>"), "<em>$1</em>");
        }
        return string.Concat(parts);
    }

    [GeneratedRegex(@"^\s*([-*]|\d+\.)\s+(.*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"\[([^\]]+)\]\((https?://[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(\S(?:.*?\S)?)\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*(\S(?:.*?\S)?)\*")]
    private static partial Regex Emphasis();
}
