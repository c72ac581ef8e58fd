using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MapAudit.Tests.Harness;

/// <summary>Reads the marks of a test program. Strict: what begins like a mark is one, or is malformed.</summary>
public static partial class MarkReader
{
    private const string Nothing = "none";

    /// <exception cref="MalformedMarkException">Something begins like a mark and is none.</exception>
    public static IReadOnlyList<Mark> Read(string path, string text)
    {
        var opening = Path.GetExtension(path) == ".vb" ? "'@" : "//@";
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var marks = new List<Mark>();
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Split(opening);
            if (parts.Length == 1) continue;
            var line = parts[0].Trim().Length > 0 ? i + 1 : NextCode(lines, i, opening);
            if (line == 0) throw new MalformedMarkException(path, i + 1, "no code follows this mark.");
            foreach (var part in parts.Skip(1)) marks.Add(Parse(path, i + 1, line, part.Trim()));
        }
        if (marks.GroupBy(m => (m.Line, m.Keyword, m.Subject)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new MalformedMarkException(path, twice.Key.Line, $"two marks '{twice.Key.Keyword}' speak of the same.");
        return marks;
    }

    private static Mark Parse(string path, int standsOn, int line, string text)
    {
        var match = Form().Match(text);
        if (!match.Success) throw Malformed("it is not of the form 'keyword(subject) = {value, value}'");
        var values = match.Groups["values"].Value.Trim();
        if (match.Groups["equals"].Success != match.Groups["subject"].Success) throw Malformed("a subject and '=' go together");
        if (values.StartsWith('{'))
        {
            if (!values.EndsWith('}')) throw Malformed("a brace is not closed");
            values = values[1..^1].Trim();
        }
        var list = values is "" or Nothing ? [] : Split(values);
        if (values.Length == 0 && !match.Groups["values"].Value.Contains('{')) throw Malformed($"it has no value; for an empty set write '{Nothing}'");
        if (list.Any(v => v.Length == 0 || v == Nothing)) throw Malformed("a value is empty");
        if (list.Distinct(StringComparer.Ordinal).Count() != list.Count) throw Malformed("a value stands twice");
        return new Mark(path, line, match.Groups["keyword"].Value, match.Groups["subject"].Value.Trim(), [.. list.Order(StringComparer.Ordinal)]);

        MalformedMarkException Malformed(string what) => new(path, standsOn, $"the mark '{text}' is malformed: {what}.");
    }

    /// <summary>At commas outside of brackets: <c>A.M(int, string), B.M</c> are two.</summary>
    private static List<string> Split(string text)
    {
        var values = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '<') depth++;
            else if (text[i] is ')' or ']' or '>') depth--;
            else if (text[i] == ',' && depth == 0)
            {
                values.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        values.Add(text[start..].Trim());
        return values;
    }

    private static int NextCode(string[] lines, int index, string opening)
    {
        for (var i = index + 1; i < lines.Length; i++)
            if (lines[i].Trim() is { Length: > 0 } code && !code.StartsWith(opening, StringComparison.Ordinal)) return i + 1;
        return 0;
    }

    [GeneratedRegex(@"^(?<keyword>[a-z][a-z-]*)(\((?<subject>[^()]+)\))?(?<equals>\s*=)?(?<values>\s.*|\{.*)?$")]
    private static partial Regex Form();
}
