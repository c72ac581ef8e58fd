using System.Xml;
using System.Xml.Linq;

namespace MapAudit.Analysis.Load;

/// <summary>Looks packages up in the caches on this machine: the one a project names, with what it depends on.</summary>
internal sealed class PackageStore(IReadOnlyList<string> caches)
{
    /// <summary>Packages that are the framework itself; they would define it a second time.</summary>
    private static readonly string[] FrameworkPackages =
        ["microsoft.netcore.", "microsoft.aspnetcore.app.", "microsoft.netframework.", "microsoft.windowsdesktop", "netstandard.library", "runtime."];

    /// <summary>The dlls of all packages that a project names by PackageReference or packages.config, and of those they depend on.</summary>
    public IReadOnlyList<string> Closure(ProjectFile project)
    {
        var central = project.Items("PackageVersion").Where(item => item.Operation == "Include").GroupBy(item => item.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last().Meta("Version"), StringComparer.OrdinalIgnoreCase);
        var wanted = new Queue<(string Id, string Version)>();
        foreach (var item in project.Items("PackageReference").Concat(project.Items("GlobalPackageReference")).Where(item => item.Operation == "Include"))
            wanted.Enqueue((item.Value, FirstOf(item.Meta("VersionOverride"), item.Meta("Version"), central.GetValueOrDefault(item.Value, ""))));
        foreach (var package in PackagesConfig(project)) wanted.Enqueue(package);

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<string>();
        while (wanted.TryDequeue(out var package))
        {
            if (!seen.Add(package.Id) || Folder(package.Id, package.Version, project.Folder) is not { } folder) continue;
            files.AddRange(Files(folder, project.Framework));
            foreach (var dependency in Dependencies(folder, project.Framework)) wanted.Enqueue(dependency);
        }
        return files;
    }

    /// <summary>The dlls of one package, for a framework.</summary>
    public IEnumerable<string> Files(string id, string version, TargetFramework framework) => Folder(id, version, "") is { } folder ? Files(folder, framework) : [];

    /// <summary>Of several dlls with one name the one for the newest framework, then with the highest version in its path.</summary>
    public static string Best(IEnumerable<string> paths) => paths
        .OrderByDescending(path => TargetFramework.Parse(Path.GetFileName(Path.GetDirectoryName(path))))
        .ThenByDescending(path => path.Split('/', '\\').Select(VersionNumber.Parse).Max()).ThenBy(path => path, StringComparer.Ordinal).First();

    private static IEnumerable<string> Files(string folder, TargetFramework framework)
    {
        foreach (var kind in (string[])["ref", "lib"])
        {
            var root = Path.Combine(folder, kind);
            if (!Directory.Exists(root)) continue;
            var best = Directory.GetDirectories(root).Select(path => (Path: path, Framework: TargetFramework.Parse(Path.GetFileName(path))))
                .Where(choice => choice.Framework.Family != FrameworkFamily.Unknown && framework.CanUse(choice.Framework)).OrderByDescending(choice => choice.Framework).FirstOrDefault();
            return Directory.GetFiles(best.Path ?? root, "*.dll").Order(StringComparer.Ordinal);
        }
        return [];
    }

    /// <summary>The unpacked package: that version, or the nearest later one, or the latest there is.</summary>
    private string? Folder(string id, string version, string projectFolder)
    {
        if (FrameworkPackages.Any(prefix => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))) return null;
        for (var folder = projectFolder.Length == 0 ? null : projectFolder; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, "packages", $"{id}.{version}") is var beside && Directory.Exists(beside)) return beside;
        var wanted = VersionNumber.Parse(version.Trim('[', ']', '(', ')').Split(',')[0]);
        return caches.Select(cache => Path.Combine(cache, id.ToLowerInvariant())).Where(Directory.Exists).SelectMany(Directory.GetDirectories)
            .Select(path => (Path: path, Version: VersionNumber.Parse(Path.GetFileName(path))))
            .OrderByDescending(choice => choice.Version.CompareTo(wanted) >= 0).ThenBy(choice => choice.Version.CompareTo(wanted) >= 0 ? choice.Version : default).ThenByDescending(choice => choice.Version)
            .Select(choice => choice.Path).FirstOrDefault();
    }

    private static IEnumerable<(string Id, string Version)> Dependencies(string folder, TargetFramework framework)
    {
        if (Directory.GetFiles(folder, "*.nuspec") is not [var path, ..]) return [];
        try
        {
            var dependencies = XDocument.Load(path).Descendants().FirstOrDefault(element => element.Name.LocalName == "dependencies");
            if (dependencies is null) return [];
            var groups = dependencies.Elements().Where(element => element.Name.LocalName == "group").Select(group => (Group: group, Framework: TargetFramework.Parse((string?)group.Attribute("targetFramework")))).ToList();
            var chosen = groups.Count == 0 ? dependencies : groups.Where(group => framework.CanUse(group.Framework)).OrderByDescending(group => group.Framework).FirstOrDefault().Group;
            return [.. (chosen?.Elements() ?? []).Where(element => element.Name.LocalName == "dependency").Select(element => ((string?)element.Attribute("id") ?? "", (string?)element.Attribute("version") ?? ""))];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static IEnumerable<(string Id, string Version)> PackagesConfig(ProjectFile project)
    {
        var path = Path.Combine(project.Folder, "packages.config");
        if (!File.Exists(path)) return [];
        try
        {
            return [.. XDocument.Load(path).Descendants("package").Select(package => ((string?)package.Attribute("id") ?? "", (string?)package.Attribute("version") ?? ""))];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static string FirstOf(params string[] values) => values.FirstOrDefault(value => value.Length > 0) ?? "";
}
