using System.Text.RegularExpressions;

namespace MapAudit.Reports.Markdown;

/// <summary>Markdown as plain text, for readers that show no markup.</summary>
public static partial class MarkdownText
{
    /// <summary>Headings lose their marks, code blocks are indented, links keep their address in parentheses.</summary>
    public static string Plain(string markdown)
    {
        var lines = new List<string>();
        var fenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Trim().Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else lines.Add(fenced ? "    " + line : Inline(line.StartsWith('#') ? line.TrimStart('#').Trim() : line));
        }
        return string.Join('\n', lines);
    }

    /// <summary>The address of the first web link; null when there is none.</summary>
    public static string? FirstLink(string markdown) =>
        Link().Matches(markdown).Select(m => m.Groups[2].Value).FirstOrDefault(a => a.StartsWith("https://", StringComparison.Ordinal));

    private static string Inline(string line)
    {
        // Code first: what stands inside back-quotes is never markup.
        var parts = line.Split('`');
        for (var i = 0; i < parts.Length; i += 2)
            parts[i] = Emphasis().Replace(Link().Replace(parts[i], "$1 ($2)"), "$2");
        return string.Concat(parts);
    }

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|\*)(\S(?:.*?\S)?)\1")]
    private static partial Regex Emphasis();
}
