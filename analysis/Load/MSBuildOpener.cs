using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Opens solutions and projects with MSBuild, in the order: the solution as it is; a plain list of its projects, which survives a pinned SDK or
/// a missing workload; each project alone. What still does not open is left to the build-less loader.
/// </summary>
internal sealed class MSBuildOpener(ProjectFiles files, LoadLog log, string scratch, string? targetFrameworkRoot)
{
    public async Task<(MSBuildWorkspace Workspace, Solution Solution)?> OpenAsync(string? solution, IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        if (solution is not null && await TryAsync(Path.GetFileName(solution), projects, workspace => workspace.OpenSolutionAsync(solution, Progress(), cancellation), cancellation) is { } whole) return whole;
        if (projects.Count == 0) return null;
        if (solution is not null) log.Warn($"{Path.GetFileName(solution)} could not be opened as a whole; its projects were opened without it.");
        if (projects.Count == 1) return await TryAsync(Path.GetFileName(projects[0]), projects, workspace => OpenProjectsAsync(workspace, projects, cancellation), cancellation);
        var list = await WriteListAsync(projects, cancellation);
        return await TryAsync("the project list", projects, workspace => workspace.OpenSolutionAsync(list, Progress(), cancellation), cancellation)
            ?? await TryAsync("the projects", projects, workspace => OpenProjectsAsync(workspace, projects, cancellation), cancellation);
    }

    private async Task<(MSBuildWorkspace, Solution)?> TryAsync(string name, IReadOnlyList<string> projects, Func<MSBuildWorkspace, Task> open, CancellationToken cancellation)
    {
        var properties = new Dictionary<string, string> { ["NuGetAudit"] = "false", ["MinVerSkip"] = "true" };
        if (projects.Any(project => ProjectTraits.TargetsWindows(files.Read(project)))) properties["EnableWindowsTargeting"] = "true";
        if (targetFrameworkRoot is not null) properties["TargetFrameworkRootPath"] = targetFrameworkRoot;
        var workspace = MSBuildWorkspace.Create(properties);
        workspace.SkipUnrecognizedProjects = true;
        using var failures = workspace.RegisterWorkspaceFailedHandler(failure => log.Diagnostic(failure.Diagnostic.Message));
        try
        {
            await open(workspace);
            if (workspace.CurrentSolution.ProjectIds.Count > 0) return (workspace, workspace.CurrentSolution);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // The build host answers with exceptions of many types; each means the same here.
            log.Diagnostic($"{name}: {failure.Message}", "Load");
        }
        workspace.Dispose();
        return null;
    }

    private async Task OpenProjectsAsync(MSBuildWorkspace workspace, IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        foreach (var project in projects)
        {
            if (workspace.CurrentSolution.Projects.Any(opened => opened.FilePath == project)) continue;
            try
            {
                await workspace.OpenProjectAsync(project, Progress(), cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                log.Diagnostic($"{Path.GetFileName(project)}: {failure.Message}", "Load");
            }
        }
    }

    /// <summary>A solution of just these projects, away from whatever stands beside them.</summary>
    private async Task<string> WriteListAsync(IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        // Roslyn reads solutions with this library too. Using it here is also what puts it beside the program.
        var model = new SolutionModel();
        foreach (var project in projects) model.AddProject(project);
        var path = Path.Combine(scratch, "projects.slnx");
        await SolutionSerializers.SlnXml.SaveAsync(path, model, cancellation);
        return path;
    }

    private Reporter Progress() => new(log);

    private sealed class Reporter(LoadLog log) : IProgress<ProjectLoadProgress>
    {
        public void Report(ProjectLoadProgress value)
        {
            if (value.Operation == ProjectLoadOperation.Resolve) log.Progress($"Opened {Path.GetFileName(value.FilePath)}{(value.TargetFramework is null ? "" : $" ({value.TargetFramework})")}");
        }
    }
}
