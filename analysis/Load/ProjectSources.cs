using System.Text;
using System.Text.RegularExpressions;

namespace MapAudit.Analysis.Load;

/// <summary>The files a project compiles, from its patterns.</summary>
internal static class ProjectSources
{
    /// <summary>Full paths in ordinal order.</summary>
    public static IReadOnlyList<string> Files(ProjectFile project)
    {
        if (project.Sdk.Contains("NoTargets", StringComparison.OrdinalIgnoreCase) || project.Sdk.Contains("Traversal", StringComparison.OrdinalIgnoreCase)) return [];
        var extension = project.IsVisualBasic ? ".vb" : ".cs";
        var compile = project.Items("Compile").Where(item => item.Operation != "Update").ToList();
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var byDefault = project.IsSdkStyle ? !project.Properties.IsFalse("EnableDefaultItems") && !project.Properties.IsFalse("EnableDefaultCompileItems") : compile.All(item => item.Operation == "Remove");
        if (byDefault)
        {
            files.UnionWith(SourceFiles.Below(project.Folder, extension));
            foreach (var excluded in Split(project.Properties["DefaultItemExcludes"] + ";" + project.Properties["DefaultExcludesInProjectFolder"])) Remove(files, project.Folder, excluded);
        }
        foreach (var item in compile)
        {
            if (item.Operation == "Remove")
            {
                Remove(files, item.Folder, item.Value);
                continue;
            }
            var included = new SortedSet<string>(Expand(item.Folder, item.Value, extension), StringComparer.Ordinal);
            foreach (var excluded in Split(item.Exclude)) Remove(included, item.Folder, excluded);
            files.UnionWith(included);
        }
        return [.. files.Where(File.Exists)];
    }

    private static IEnumerable<string> Expand(string folder, string pattern, string extension)
    {
        var path = FullPath(folder, pattern);
        if (!HasWildcard(path)) return path.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? [path] : [];
        var matcher = Matcher(path);
        var fixedPart = path[..path.AsSpan().IndexOfAny('*', '?')];
        var root = Path.GetDirectoryName(fixedPart.EndsWith('/') ? fixedPart + "x" : fixedPart);
        return root is null || !Directory.Exists(root) ? [] : SourceFiles.Below(root, extension).Where(file => matcher.IsMatch(file.Replace('\\', '/')));
    }

    private static void Remove(SortedSet<string> files, string folder, string pattern)
    {
        var path = FullPath(folder, pattern);
        if (!HasWildcard(path))
        {
            files.Remove(path);
            return;
        }
        var matcher = Matcher(path);
        files.RemoveWhere(file => matcher.IsMatch(file.Replace('\\', '/')));
    }

    private static string FullPath(string folder, string pattern) => Path.GetFullPath(Path.Combine(folder, ProjectProperties.Slashes(pattern)));

    private static bool HasWildcard(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>MSBuild's wildcards: ** is any number of folders, * and ? stay within one name.</summary>
    private static Regex Matcher(string pattern)
    {
        pattern = pattern.Replace('\\', '/');
        var expression = new StringBuilder("^");
        for (var index = 0; index < pattern.Length; index++)
        {
            if (string.CompareOrdinal(pattern, index, "**/", 0, 3) == 0)
            {
                expression.Append("(?:.*/)?");
                index += 2;
            }
            else if (string.CompareOrdinal(pattern, index, "**", 0, 2) == 0)
            {
                expression.Append(".*");
                index++;
            }
            else
            {
                expression.Append(pattern[index] switch { '*' => "[^/]*", '?' => "[^/]", var other => Regex.Escape(other.ToString()) });
            }
        }
        return new(expression.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
