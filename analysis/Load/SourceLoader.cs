using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// The build-less loader: project files are read as data and nothing of them is executed. It is the fallback where MSBuild fails and
/// the only loader when no build logic may run.
/// </summary>
internal sealed class SourceLoader(LoadOptions options, NetFrameworkReferences netFramework, ReferenceFinder finder, ProjectFiles files, LoadLog log)
{
    /// <summary>Loads projects and those they refer to.</summary>
    /// <param name="already">Projects that MSBuild has loaded; they are referred to and not loaded again.</param>
    public IReadOnlyList<Loaded> LoadProjects(IReadOnlyList<string> paths, IReadOnlyDictionary<string, LoadedProject> already, CancellationToken cancellation)
    {
        var compiler = new ProjectCompiler(FrameworkReferences.Installed, netFramework, finder, options);
        var done = new Dictionary<string, Loaded?>(StringComparer.Ordinal);
        var results = new List<Loaded>();
        foreach (var path in paths) Load(path);
        return results;

        Compilation? Load(string path)
        {
            if (already.TryGetValue(path, out var other)) return other.Compilation;
            if (done.TryGetValue(path, out var earlier)) return earlier?.Project.Compilation;
            // Set before the references are followed: a cycle of project references ends here.
            done[path] = null;
            if (ProjectTraits.PassOverReason(path) is { } reason)
            {
                log.PassOver(path, reason);
                return null;
            }
            if (files.Read(path) is not { } project)
            {
                log.PassOver(path, "the project file is not readable XML");
                return null;
            }
            var sources = ProjectSources.Files(project);
            if (sources.Count == 0)
            {
                log.PassOver(path, "it compiles no source files");
                return null;
            }
            log.Progress($"Reading {Path.GetFileName(path)}");
            var references = References(project);
            var compilations = Closure(references).Select(Load).OfType<Compilation>().ToList();
            cancellation.ThrowIfCancellationRequested();
            var loaded = compiler.Compile(project, sources, compilations, cancellation);
            var result = new Loaded(loaded, LoadAccount.Of(loaded, LoadMethod.BuildLess, project.TargetFrameworks, PackageState.Of(project, project.Framework), repaired: false), [.. references]);
            done[path] = result;
            results.Add(result);
            return loaded.Compilation;
        }
    }

    /// <summary>An SDK project sees what its references refer to.</summary>
    private List<string> Closure(List<string> references)
    {
        var all = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(references);
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path)) continue;
            all.Add(path);
            if (files.Read(path) is { IsSdkStyle: true } project) References(project).ForEach(next.Enqueue);
        }
        return all;
    }

    private static List<string> References(ProjectFile project) =>
        [.. project.Items("ProjectReference").Where(item => item.Operation == "Include" && !item.Meta("ReferenceOutputAssembly").Equals("false", StringComparison.OrdinalIgnoreCase))
            .Select(item => Path.GetFullPath(Path.Combine(item.Folder, ProjectProperties.Slashes(item.Value)))).Distinct(StringComparer.Ordinal)];
}
