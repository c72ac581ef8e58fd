using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace MapAudit.Analysis.Load;

/// <summary>The projects a .sln, .slnx or .slnf names, read as data.</summary>
internal static partial class SolutionFile
{
    public static bool IsSolution(string path) => Path.GetExtension(path).ToLowerInvariant() is ".sln" or ".slnx" or ".slnf";

    /// <summary>Full paths of all projects, of whatever language and whether they exist or not, in the order of the file.</summary>
    public static IReadOnlyList<string> Projects(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            IEnumerable<string> named = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".slnx" => XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == "Project").Select(element => (string?)element.Attribute("Path") ?? ""),
                ".slnf" => Filtered(path, ref folder),
                _ => ProjectLine().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value),
            };
            // Solution folders have no extension; web sites are folders.
            return [.. named.Where(project => Path.GetExtension(project).EndsWith("proj", StringComparison.OrdinalIgnoreCase))
                .Select(project => Path.GetFullPath(Path.Combine(folder, ProjectProperties.Slashes(project)))).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is XmlException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw LoadException.Unreadable(path, failure.Message);
        }
    }

    private static IEnumerable<string> Filtered(string path, ref string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var solution = json.RootElement.GetProperty("solution");
        var parent = ProjectProperties.Slashes(solution.GetProperty("path").GetString() ?? "");
        folder = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, parent)))!;
        return [.. solution.GetProperty("projects").EnumerateArray().Select(project => project.GetString() ?? "")];
    }

    [GeneratedRegex("""^\s*Project\("\{[^"]*\}"\)\s*=\s*"[^"]*"\s*,\s*"([^"]+)"\s*,""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
