using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Turns whatever a person points at into compilations, and says how well that went. The order is: sort the inputs, restore what was
/// never restored, let MSBuild load the projects, read without a build what it could not load, then the files that have no project.
/// </summary>
public static class SolutionLoader
{
    /// <exception cref="LoadException">The input cannot be loaded at all. Broken code never throws: it is counted.</exception>
    public static async Task<LoadResult> LoadAsync(LoadOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var log = new LoadLog(progress);
        var inputs = LoadInputs.Read(options.Paths, log);
        var projects = Loadable(inputs, log);
        var netFramework = new NetFrameworkReferences();
        var files = new ProjectFiles();
        var finder = new ReferenceFinder(new PackageStore(PackageCache.Folders()));
        var loaded = new List<Loaded>();

        if (projects.Count > 0 && !options.NoBuildLogic)
        {
            var solution = inputs.Solutions.Count == 1 && projects.Count == SolutionFile.Projects(inputs.Solutions[0]).Count(projects.Contains) ? inputs.Solutions[0] : null;
            if (options.Restore)
            {
                var restorer = new Restorer(options, files, log);
                await restorer.RestoreSolutionAsync(solution, projects, cancellation);
                if (!netFramework.Any && projects.Any(project => files.Read(project) is { Framework.Family: FrameworkFamily.Framework }))
                {
                    await restorer.FetchNetFrameworkAsync(cancellation);
                    netFramework = new();
                }
            }
            loaded.AddRange(await WithMSBuildAsync(options, netFramework, finder, files, log, solution, projects, cancellation));
        }
        var opened = loaded.Select(project => project.Project.ProjectPath!).ToHashSet(StringComparer.Ordinal);
        loaded = [.. new SourceLoader(options, netFramework, finder, files, log).LoadProjects([.. projects.Where(project => !opened.Contains(project))], loaded, cancellation)];

        var loose = new LooseLoader(options, finder, log);
        foreach (var folder in inputs.Folders) loaded.AddRange(loose.LoadFolder(folder, cancellation));
        if (inputs.Files.Count > 0) loaded.AddRange(loose.LoadFiles(inputs.Files, cancellation));

        if (loaded.Count == 0) throw LoadException.Nothing(WhyNothing(log));
        var ordered = LoadOrder.Sort(loaded);
        return new([.. ordered.Select(project => project.Project)], LoadAccount.Report(ordered, log, options)) { Others = [.. ordered.Select(project => project.Other).OfType<OtherFlavour>()] };
    }

    /// <summary>All projects of the solutions and those named themselves; what is no C# or Visual Basic project is passed over.</summary>
    private static List<string> Loadable(LoadInputs inputs, LoadLog log)
    {
        var projects = new List<string>();
        foreach (var path in inputs.Solutions.SelectMany(SolutionFile.Projects).Concat(inputs.Projects).Distinct(StringComparer.Ordinal))
        {
            if (ProjectTraits.PassOverReason(path) is { } reason) log.PassOver(path, reason);
            else projects.Add(path);
        }
        return projects;
    }

    private static async Task<IReadOnlyList<Loaded>> WithMSBuildAsync(
        LoadOptions options, NetFrameworkReferences netFramework, ReferenceFinder finder, ProjectFiles files, LoadLog log, string? solution, IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("mapaudit-").FullName;
        try
        {
            return await new MSBuildLoader(options, netFramework, finder, files, log, scratch).LoadAsync(solution, projects, cancellation);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static string WhyNothing(LoadLog log)
    {
        var passedOver = log.PassedOver();
        return passedOver.Length switch
        {
            0 => "the input names no projects.",
            1 => $"{Path.GetFileName(passedOver[0].Path)} was passed over, {passedOver[0].Reason}.",
            _ => $"all {passedOver.Length} projects were passed over, {Path.GetFileName(passedOver[0].Path)} because {passedOver[0].Reason}.",
        };
    }
}
