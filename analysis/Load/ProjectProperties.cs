using System.Text;
using System.Text.RegularExpressions;

namespace MapAudit.Analysis.Load;

/// <summary>
/// The properties of a project file read as data, with the few property functions that real projects need to find their files.
/// A function that is not known gives an empty string.
/// </summary>
internal sealed partial class ProjectProperties
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public string this[string name]
    {
        get => values.GetValueOrDefault(name, "");
        set => values[name] = value;
    }

    public bool IsTrue(string name) => this[name].Trim() is var value && (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("enable", StringComparison.OrdinalIgnoreCase));

    public bool IsFalse(string name) => this[name].Trim() is var value && (value.Equals("false", StringComparison.OrdinalIgnoreCase) || value.Equals("disable", StringComparison.OrdinalIgnoreCase));

    /// <summary>Replaces every $(...) in a text; item and metadata references become empty.</summary>
    public string Expand(string text)
    {
        if (text.IndexOf('(', StringComparison.Ordinal) < 0) return text;
        var result = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '$' or '@' or '%' && index + 1 < text.Length && text[index + 1] == '(')
            {
                var end = ClosingParenthesis(text, index + 1);
                if (end >= text.Length) break;
                if (text[index] == '$') result.Append(Value(text[(index + 2)..end]));
                index = end;
            }
            else
            {
                result.Append(text[index]);
            }
        }
        return result.ToString();
    }

    /// <summary>The index of the parenthesis that closes the one at <paramref name="open"/>, or the text's length.</summary>
    public static int ClosingParenthesis(string text, int open)
    {
        var depth = 0;
        for (var index = open; index < text.Length; index++)
        {
            if (text[index] == '(') depth++;
            else if (text[index] == ')' && --depth == 0) return index;
        }
        return text.Length;
    }

    private string Value(string expression)
    {
        if (Name().IsMatch(expression)) return this[expression];
        if (Intrinsic().Match(expression) is { Success: true } call)
        {
            var arguments = SplitArguments(call.Groups[2].Value);
            return Call(call.Groups[1].Value.ToLowerInvariant(), arguments);
        }
        if (Method().Match(expression) is { Success: true } method)
        {
            var subject = this[method.Groups[1].Value];
            var arguments = SplitArguments(method.Groups[3].Value);
            var first = arguments.Length > 0 ? arguments[0] : "";
            return method.Groups[2].Value.ToLowerInvariant() switch
            {
                "startswith" => subject.StartsWith(first, StringComparison.OrdinalIgnoreCase).ToString(),
                "endswith" => subject.EndsWith(first, StringComparison.OrdinalIgnoreCase).ToString(),
                "contains" => subject.Contains(first, StringComparison.OrdinalIgnoreCase).ToString(),
                "replace" when arguments.Length > 1 && first.Length > 0 => subject.Replace(first, arguments[1], StringComparison.Ordinal),
                "tolower" or "tolowerinvariant" => subject.ToLowerInvariant(),
                "trim" => subject.Trim(),
                _ => "",
            };
        }
        return "";
    }

    private string Call(string function, string[] arguments)
    {
        var first = arguments.Length > 0 ? arguments[0] : "";
        var second = arguments.Length > 1 ? arguments[1] : "";
        switch (function)
        {
            case "getpathoffileabove":
                return FileAbove(first, second.Length > 0 ? second : this["MSBuildThisFileDirectory"]) ?? "";
            case "getdirectorynameoffileabove":
                return Path.GetDirectoryName(FileAbove(second, first)) ?? "";
            case "istargetframeworkcompatible":
                return TargetFramework.Parse(first).CanUse(TargetFramework.Parse(second)).ToString();
            case "gettargetframeworkidentifier":
                return TargetFramework.Parse(first).Family switch { FrameworkFamily.Framework => ".NETFramework", FrameworkFamily.Standard => ".NETStandard", FrameworkFamily.Core => ".NETCoreApp", _ => "" };
            case "gettargetframeworkversion":
                return TargetFramework.Parse(first).Version.ToString();
            case "isosplatform":
                return OperatingSystem.IsOSPlatform(first).ToString();
            case "combine" or "normalizepath":
                return arguments.Length == 0 ? "" : Path.GetFullPath(Path.Combine([.. arguments.Select(Slashes)]));
            case "getdirectoryname":
                return Path.GetDirectoryName(first) ?? "";
            default:
                return "";
        }
    }

    /// <summary>The nearest file of that name in the folder or above it.</summary>
    public static string? FileAbove(string name, string folder)
    {
        for (var current = folder.Length == 0 ? null : Path.GetFullPath(Slashes(folder)); current is not null; current = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(current)))
            if (File.Exists(Path.Combine(current, name))) return Path.Combine(current, name);
        return null;
    }

    /// <summary>Project files write either slash; only '/' works everywhere.</summary>
    public static string Slashes(string path) => path.Replace('\\', '/');

    private string[] SplitArguments(string text) =>
        text.Trim().Length == 0 ? [] : [.. text.Split(',').Select(argument => Expand(argument.Trim().Trim('\'', '"', '`')))];

    [GeneratedRegex(@"^\s*[A-Za-z_][\w.-]*\s*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*\[[\w.]+\]::(\w+)\((.*)\)", RegexOptions.Singleline)]
    private static partial Regex Intrinsic();

    [GeneratedRegex(@"^\s*(\w+)\.(\w+)\((.*)\)\s*$", RegexOptions.Singleline)]
    private static partial Regex Method();
}
