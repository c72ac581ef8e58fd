using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// The build-less loader: project files are read as data and nothing of them is executed. It is the fallback where MSBuild fails and
/// the only loader when no build logic may run.
/// </summary>
internal sealed class SourceLoader(LoadOptions options, NetFrameworkReferences netFramework, ReferenceFinder finder, ProjectFiles files, LoadLog log)
{
    /// <summary>Loads projects and those they refer to.</summary>
    /// <param name="opened">
    /// Projects that MSBuild has loaded; they are referred to and not loaded again. To MSBuild the others were not there: an opened project
    /// that refers to one of them comes back with that reference.
    /// </param>
    public IReadOnlyList<Loaded> LoadProjects(IReadOnlyList<string> paths, IReadOnlyList<Loaded> opened, CancellationToken cancellation)
    {
        if (paths.Count == 0) return opened;
        var already = opened.ToDictionary(project => project.Project.ProjectPath!, project => project.Project, StringComparer.Ordinal);
        var joined = new Dictionary<string, Compilation>(StringComparer.Ordinal);
        var compiler = new ProjectCompiler(FrameworkReferences.Installed, netFramework, finder, options);
        var done = new Dictionary<string, Loaded?>(StringComparer.Ordinal);
        var results = new List<Loaded>();
        foreach (var path in paths) Load(path);
        return [.. opened.Select(project => project with { Project = project.Project with { Compilation = Joined(project.Project) } }), .. results];

        Compilation? Load(string path)
        {
            if (already.TryGetValue(path, out var other)) return Joined(other);
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

        Compilation Joined(LoadedProject project)
        {
            var path = project.ProjectPath!;
            if (joined.TryGetValue(path, out var known)) return known;
            var compilation = joined[path] = project.Compilation;
            var references = files.Read(path) is { } file ? Closure(References(file)).Where(File.Exists).ToList() : [];
            if (references.TrueForAll(already.ContainsKey)) return compilation;
            foreach (var reference in references)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Load(reference) is not { } now || CompilationReferences.For(now, project.Language) is not { } added) continue;
                var before = already.GetValueOrDefault(reference)?.Compilation;
                // A project that did not open may be there without its code. What it would have brought along is missing too.
                if (compilation.References.OfType<CompilationReference>().FirstOrDefault(old => old.Compilation.AssemblyName == now.AssemblyName) is not { } referred)
                {
                    if (compilation.ReferencedAssemblyNames.All(name => name.Name != now.AssemblyName)) compilation = compilation.AddReferences(added);
                }
                else if (before is null || ReferenceEquals(referred.Compilation, before)) compilation = compilation.ReplaceReference(referred, added);
            }
            return joined[path] = compilation;
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
