using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MapAudit.Analysis.Load;

namespace MapAudit.Tests.Harness;

/// <summary>
/// Reads the header of a case: the comment lines at the top of the file, in this order.
/// <code>
/// // case: statics-07-race
/// // sdk: console                              (console, web, library or desktop)
/// // expect: MAP001|MAP002 Shop.Cache._items   (one line for each finding, or a single 'none')
/// // why: one sentence
/// </code>
/// Visual Basic has the same behind <c>'</c>. Everything else is malformed and throws: an expectation that is misread passes for nothing.
/// </summary>
public static partial class CaseReader
{
    public static Case Read(string path) => Parse(path, File.ReadAllText(path));

    /// <exception cref="BrokenCaseException">The header is not of this form.</exception>
    public static Case Parse(string path, string text)
    {
        var lines = Header(path, text);
        var at = 0;
        var id = Take("case");
        if (id != Path.GetFileNameWithoutExtension(path)) throw Malformed(at, $"the case is named '{id}', its file is not.");
        var sdk = Sdk(Take("sdk"));

        var expectations = ImmutableArray.CreateBuilder<Expectation>();
        var none = false;
        if (at == lines.Count || lines[at].Key != "expect") throw Malformed(at + 1, "expected a line 'expect:'.");
        while (at < lines.Count && lines[at].Key == "expect")
        {
            var value = Take("expect");
            if (none || (value == "none" && expectations.Count > 0)) throw Malformed(at, "'expect: none' stands alone.");
            if (value == "none") none = true;
            else expectations.Add(Expectation(value));
        }
        var why = Take("why");
        if (at < lines.Count) throw Malformed(at + 1, $"nothing may follow 'why:', found '{lines[at].Key}:'.");
        var family = Path.GetFileName(Path.GetDirectoryName(path))!;
        return new Case(id, family, path, text, sdk, expectations.ToImmutable(), why);

        string Take(string key)
        {
            if (at == lines.Count || lines[at].Key != key) throw Malformed(at + 1, $"expected a line '{key}:'{(at < lines.Count ? $", found '{lines[at].Key}:'" : "")}.");
            var value = lines[at++].Value;
            return value.Length > 0 ? value : throw Malformed(at, $"'{key}:' has no value.");
        }

        SdkKind Sdk(string word) => SdkOf(word) ?? throw Malformed(at, $"there is no sdk '{word}'.");

        Expectation Expectation(string value)
        {
            var match = ExpectationForm().Match(value);
            if (!match.Success) throw Malformed(at, $"'{value}' is not of the form 'MAP001|MAP002 Namespace.Type._map'.");
            return new Expectation([.. match.Groups[1].Value.Split('|')], match.Groups[2].Value);
        }

        BrokenCaseException Malformed(int line, string message) => new(path, line, message);
    }

    /// <summary>Null when there is no such kind of program.</summary>
    public static SdkKind? SdkOf(string word) => word switch
    {
        "console" => SdkKind.Console,
        "web" => SdkKind.Web,
        "library" => SdkKind.Library,
        "desktop" => SdkKind.Desktop,
        _ => null,
    };

    private static List<(string Key, string Value)> Header(string path, string text)
    {
        var comment = Path.GetExtension(path) == ".vb" ? "'" : "//";
        var header = new List<(string, string)>();
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').TakeWhile(l => l.StartsWith(comment, StringComparison.Ordinal)))
        {
            var match = LineForm().Match(line[comment.Length..]);
            if (!match.Success) throw new BrokenCaseException(path, header.Count + 1, $"'{line}' is not of the form '{comment} key: value'.");
            header.Add((match.Groups[1].Value, match.Groups[2].Value.Trim()));
        }
        return header;
    }

    [GeneratedRegex("^ ([a-z]+):(.*)$")]
    private static partial Regex LineForm();

    /// <summary>Names may hold the <c>&lt;Main&gt;$</c> of top-level statements.</summary>
    [GeneratedRegex(@"^(MAP\d{3}(?:\|MAP\d{3})*) ([\w<>$]+(?:\.[\w<>$]+)*)$")]
    private static partial Regex ExpectationForm();
}
