using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// The reference assemblies of .NET Framework that are on this machine: from packages, from Mono or from Visual Studio. Without them a
/// net4x project has no System.Object.
/// </summary>
internal sealed class NetFrameworkReferences
{
    private static readonly string[] KnownVersions = ["2.0", "3.5", "4.0", "4.5", "4.5.1", "4.5.2", "4.6", "4.6.1", "4.6.2", "4.7", "4.7.1", "4.7.2", "4.8", "4.8.1"];

    private readonly SortedDictionary<Version, string> folders = [];
    private readonly Dictionary<string, ImmutableArray<MetadataReference>> loaded = new(StringComparer.Ordinal);

    public NetFrameworkReferences()
    {
        foreach (var cache in PackageCache.Folders())
            if (Directory.Exists(cache))
                foreach (var package in Directory.GetDirectories(cache, "microsoft.netframework.referenceassemblies.net*").Order(StringComparer.Ordinal))
                    foreach (var version in Directory.GetDirectories(package).OrderByDescending(path => VersionNumber.Parse(Path.GetFileName(path))))
                        AddVersions(Path.Combine(version, "build", ".NETFramework"));
        AddVersions(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Reference Assemblies", "Microsoft", "Framework", ".NETFramework"));
        foreach (var mono in (string[])["/usr/lib/mono", "/Library/Frameworks/Mono.framework/Versions/Current/lib/mono"])
            if (Directory.Exists(mono))
                foreach (var api in Directory.GetDirectories(mono, "*-api"))
                    if (Version.TryParse(Path.GetFileName(api)[..^4], out var version) && File.Exists(Path.Combine(api, "mscorlib.dll"))) folders.TryAdd(version, api);
    }

    public bool Any => folders.Count > 0;

    /// <summary>The references of that version, or the nearest later one, or the latest; empty when none is installed.</summary>
    public ImmutableArray<MetadataReference> For(Version version)
    {
        if (Nearest(version) is not { } folder) return [];
        if (!loaded.TryGetValue(folder, out var references))
        {
            var facades = Path.Combine(folder, "Facades");
            loaded[folder] = references = [.. ManagedFiles.Below(folder).Concat(Directory.Exists(facades) ? ManagedFiles.Below(facades) : []).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];
        }
        return references;
    }

    /// <summary>
    /// A folder for MSBuild's TargetFrameworkRootPath in which every version of .NET Framework is a link to the nearest one there is;
    /// null when there is none, or when the machine has its own in the usual place.
    /// </summary>
    public string? CreateLinkRoot()
    {
        if (!Any || OperatingSystem.IsWindows()) return null;
        var root = Directory.CreateTempSubdirectory("mapaudit-frameworks-").FullName;
        var framework = Directory.CreateDirectory(Path.Combine(root, ".NETFramework")).FullName;
        foreach (var version in KnownVersions) Directory.CreateSymbolicLink(Path.Combine(framework, "v" + version), Nearest(Version.Parse(version))!);
        return root;
    }

    private string? Nearest(Version version) => folders.Where(pair => pair.Key >= version).Select(pair => pair.Value).FirstOrDefault() ?? folders.Values.LastOrDefault();

    private void AddVersions(string root)
    {
        if (!Directory.Exists(root)) return;
        foreach (var folder in Directory.GetDirectories(root, "v*"))
            if (Version.TryParse(Path.GetFileName(folder)[1..], out var version) && File.Exists(Path.Combine(folder, "mscorlib.dll"))) folders.TryAdd(version, folder);
    }
}
