using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Whether a project's packages are on this machine. MSBuild does not say: an unrestored project loads without a word and
/// resolves a third of its names.
/// </summary>
internal sealed record PackageState(RestoreState State, ImmutableArray<string> Missing)
{
    private static readonly string[] NotFoundCodes = ["NU1100", "NU1101", "NU1102", "NU1103", "NU1301", "NU1302"];

    /// <summary>Judges by what the chosen flavour needs; packages that only other flavours miss are no loss.</summary>
    public static PackageState Of(ProjectFile project, TargetFramework framework)
    {
        if (AssetsFile(project) is { } assets) return FromAssets(assets, framework, ProjectTraits.TargetsWindows(project));
        var packagesConfig = Path.Combine(project.Folder, "packages.config");
        if (!project.IsSdkStyle && File.Exists(packagesConfig)) return FromPackagesConfig(project, packagesConfig);
        var needed = project.IsSdkStyle || project.Items("PackageReference").Any();
        return new(needed ? RestoreState.None : RestoreState.NotNeeded, []);
    }

    /// <summary>obj/project.assets.json, wherever the project keeps its obj folder.</summary>
    public static string? AssetsFile(ProjectFile project)
    {
        var artifacts = ProjectProperties.FileAbove("Directory.Build.props", project.Folder) is { } props ? Path.GetDirectoryName(props)! : project.Folder;
        string?[] folders =
        [
            project.Properties["MSBuildProjectExtensionsPath"],
            project.Properties["BaseIntermediateOutputPath"],
            project.Properties.IsTrue("UseArtifactsOutput") || project.Properties["ArtifactsPath"].Length > 0
                ? Path.Combine(project.Properties["ArtifactsPath"] is { Length: > 0 } path ? path : Path.Combine(artifacts, "artifacts"), "obj", project.Name) : null,
            "obj",
        ];
        return folders.Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.Combine(project.Folder, ProjectProperties.Slashes(folder!), "project.assets.json")).FirstOrDefault(File.Exists);
    }

    private static PackageState FromAssets(string path, TargetFramework framework, bool targetsWindows)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var missing = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
            if (json.RootElement.TryGetProperty("logs", out var logs))
                foreach (var log in logs.EnumerateArray())
                    if (log.TryGetProperty("code", out var code) && NotFoundCodes.Contains(code.GetString()) && Concerns(log, framework))
                        missing.Add(log.TryGetProperty("libraryId", out var id) && id.GetString() is { Length: > 0 } name ? name : "(package source)");
            foreach (var (id, found) in Libraries(json.RootElement))
                if (!found) missing.Add(id);
            // Another project of the solution may have made this one want it.
            if (!targetsWindows) missing.Remove("Microsoft.WindowsDesktop.App.Ref");
            return new(missing.Count > 0 ? RestoreState.Partial : RestoreState.Complete, [.. missing]);
        }
        catch (Exception failure) when (failure is JsonException or IOException or InvalidOperationException)
        {
            return new(RestoreState.None, []);
        }
    }

    private static bool Concerns(JsonElement log, TargetFramework framework) =>
        !log.TryGetProperty("targetGraphs", out var graphs) || graphs.GetArrayLength() == 0 || framework.Family == FrameworkFamily.Unknown
        || graphs.EnumerateArray().Select(graph => TargetFramework.Parse(graph.GetString()?.Split('/')[0])).Any(graph => graph.Family == framework.Family && graph.Version == framework.Version);

    /// <summary>Packages the restore chose, and whether they are still in a package folder.</summary>
    private static IEnumerable<(string Id, bool Found)> Libraries(JsonElement root)
    {
        if (!root.TryGetProperty("libraries", out var libraries) || !root.TryGetProperty("packageFolders", out var folders)) yield break;
        var roots = folders.EnumerateObject().Select(folder => folder.Name).ToList();
        foreach (var library in libraries.EnumerateObject())
        {
            if (!library.Value.TryGetProperty("type", out var type) || type.GetString() != "package" || !library.Value.TryGetProperty("path", out var path)) continue;
            yield return (library.Name.Split('/')[0], roots.Any(folder => Directory.Exists(Path.Combine(folder, path.GetString() ?? ""))));
        }
    }

    private static PackageState FromPackagesConfig(ProjectFile project, string path)
    {
        try
        {
            var packages = XDocument.Load(path).Descendants("package").Select(package => (Id: (string?)package.Attribute("id") ?? "", Version: (string?)package.Attribute("version") ?? "")).ToList();
            if (packages.Count == 0) return new(RestoreState.NotNeeded, []);
            var missing = packages.Where(package => !FolderAbove(project.Folder, Path.Combine("packages", $"{package.Id}.{package.Version}"))).Select(package => package.Id).Order(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            return new(missing.Length == 0 ? RestoreState.Complete : missing.Length == packages.Count ? RestoreState.None : RestoreState.Partial, missing);
        }
        catch (XmlException)
        {
            return new(RestoreState.NotNeeded, []);
        }
    }

    private static bool FolderAbove(string start, string relative)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, relative))) return true;
        return false;
    }
}
