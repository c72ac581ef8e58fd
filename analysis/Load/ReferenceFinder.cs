using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Finds the dlls of a project's packages and hint paths without running a build. Only what the project names, and what that needs,
/// is taken: every dll of the package cache together would bring second core libraries and ambiguous types.
/// </summary>
internal sealed class ReferenceFinder(PackageStore packages)
{
    private readonly Dictionary<string, MetadataReference?> loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<string, string>> repositories = new(StringComparer.Ordinal);

    /// <summary>References beside the framework, one for each assembly name, in name order.</summary>
    public ImmutableArray<MetadataReference> Find(ProjectFile project, IEnumerable<MetadataReference> framework)
    {
        var taken = framework.Select(reference => Path.GetFileNameWithoutExtension(reference.Display ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in PackageFiles(project).Concat(NamedFiles(project, taken)))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!taken.Contains(name)) found.TryAdd(name, path);
        }
        return [.. found.Values.Select(Load).OfType<MetadataReference>()];
    }

    /// <summary>Every usable dll below a folder, for source files that no project describes.</summary>
    public ImmutableArray<MetadataReference> FindBelow(string folder, IEnumerable<MetadataReference> framework)
    {
        var taken = framework.Select(reference => Path.GetFileNameWithoutExtension(reference.Display ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. SourceFiles.Below(folder, ".dll").GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .Where(group => !taken.Contains(group.Key!)).Select(group => Load(PackageStore.Best(group))).OfType<MetadataReference>()];
    }

    private IEnumerable<string> PackageFiles(ProjectFile project)
    {
        if (PackageState.AssetsFile(project) is { } assets && AssetsFile.CompileFiles(assets, project.Framework) is { Count: > 0 } exact) return exact;
        return packages.Closure(project);
    }

    /// <summary>Reference items: the hint path, or a dll of that name in the repository, or the package of that name.</summary>
    private IEnumerable<string> NamedFiles(ProjectFile project, HashSet<string> framework)
    {
        foreach (var item in project.Items("Reference").Where(item => item.Operation == "Include"))
        {
            var hint = item.Meta("HintPath");
            if (hint.Length > 0 && Path.Combine(item.Folder, ProjectProperties.Slashes(hint)) is var path && File.Exists(path))
            {
                yield return Path.GetFullPath(path);
                continue;
            }
            var name = item.Value.Split(',')[0].Trim();
            if (framework.Contains(name)) continue;
            var candidates = Repository(project.Folder)[name].ToList();
            if (candidates.Count > 0) yield return PackageStore.Best(candidates);
            else
                foreach (var file in packages.Files(name, "", project.Framework)) yield return file;
        }
    }

    private ILookup<string, string> Repository(string folder)
    {
        var root = folder;
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
            if (Path.Exists(Path.Combine(current, ".git"))) root = current;
        if (!repositories.TryGetValue(root, out var dlls))
            repositories[root] = dlls = SourceFiles.Below(root, ".dll").ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
        return dlls;
    }

    private MetadataReference? Load(string path)
    {
        if (loaded.TryGetValue(path, out var reference)) return reference;
        var file = ManagedFiles.Identify(path);
        var isPoison = file is null || file.IsCore || file.Name.StartsWith("System.Private.", StringComparison.OrdinalIgnoreCase) || file.Name is "mscorlib" or "netstandard";
        return loaded[path] = isPoison ? null : MetadataReference.CreateFromFile(path);
    }
}
