namespace MapAudit.Analysis.Findings;

/// <summary>
/// The page of a rule: one markdown text with fixed sections, read by <c>explain</c>, SARIF help and the HTML report alike.
/// <code>
/// # MAP002 read-write-race
/// ## What
/// ## Why it matters
/// ## How it shows
/// ## Example
/// (prose, and two fenced blocks: the code before, the code after)
/// ## When it is safe to ignore
/// ## References
/// </code>
/// Every section stands once, in this order, and is not empty. Section texts are markdown without their heading.
/// </summary>
/// <param name="Heading">The first line without its '#'.</param>
/// <param name="Example">The whole section, both code blocks included.</param>
/// <param name="Before">The code of the first fenced block.</param>
/// <param name="After">The code of the second.</param>
/// <param name="Markdown">The whole text with LF line ends.</param>
public sealed record RulePage(
    string Heading,
    string What,
    string WhyItMatters,
    string HowItShows,
    string Example,
    string Before,
    string After,
    string WhenSafeToIgnore,
    string References,
    string Markdown)
{
    /// <summary>The section headings, in order.</summary>
    public static IReadOnlyList<string> Sections { get; } =
        ["What", "Why it matters", "How it shows", "Example", "When it is safe to ignore", "References"];

    /// <exception cref="FormatException">The text does not have the form described at the type; the message names what is wrong.</exception>
    public static RulePage Parse(string markdown)
    {
        var text = markdown.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim() + "\n";
        var blocks = SplitAtHeadings(text);
        var heading = blocks[0].Heading;
        if (!heading.StartsWith("# ", StringComparison.Ordinal)) throw new FormatException("A rule page starts with a '# ' heading.");
        if (blocks[0].Body.Length > 0) throw new FormatException($"'{heading}': text before the section '## {Sections[0]}'.");
        var found = blocks.Skip(1).Select(b => b.Heading[3..].Trim()).ToList();
        if (!found.SequenceEqual(Sections))
            throw new FormatException($"'{heading}': the sections are [{string.Join(", ", found)}], expected [{string.Join(", ", Sections)}].");
        var empty = blocks.Skip(1).FirstOrDefault(b => b.Body.Length == 0);
        if (empty != null) throw new FormatException($"'{heading}': the section '{empty.Heading}' is empty.");

        var example = blocks[4].Body;
        var codes = FencedBlocks(example);
        if (codes.Count != 2) throw new FormatException($"'{heading}': '## Example' has {codes.Count} code blocks, expected before and after.");
        return new RulePage(heading[2..].Trim(), blocks[1].Body, blocks[2].Body, blocks[3].Body, example, codes[0], codes[1],
            blocks[5].Body, blocks[6].Body, text);
    }

    /// <summary>The page heading first, then one block per '## ' outside of code.</summary>
    private static List<Block> SplitAtHeadings(string text)
    {
        var blocks = new List<Block>();
        var lines = text.Split('\n');
        var heading = lines[0];
        var body = new List<string>();
        var fenced = false;
        foreach (var line in lines.Skip(1))
        {
            if (IsFence(line)) fenced = !fenced;
            if (!fenced && line.StartsWith("## ", StringComparison.Ordinal))
            {
                blocks.Add(new Block(heading, string.Join('\n', body).Trim()));
                heading = line;
                body.Clear();
                continue;
            }
            body.Add(line);
        }
        if (fenced) throw new FormatException($"'{lines[0]}': a code block is not closed.");
        blocks.Add(new Block(heading, string.Join('\n', body).Trim()));
        return blocks;
    }

    private static List<string> FencedBlocks(string body)
    {
        var blocks = new List<string>();
        List<string>? current = null;
        foreach (var line in body.Split('\n'))
        {
            if (!IsFence(line)) current?.Add(line);
            else if (current == null) current = [];
            else
            {
                blocks.Add(string.Join('\n', current));
                current = null;
            }
        }
        return blocks;
    }

    private static bool IsFence(string line) => line.StartsWith("```", StringComparison.Ordinal);

    private sealed record Block(string Heading, string Body);
}
