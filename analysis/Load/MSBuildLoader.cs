using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;

namespace MapAudit.Analysis.Load;

/// <summary>A loaded project together with the account of how it was loaded.</summary>
internal sealed record Loaded(LoadedProject Project, ProjectLoad Load, ImmutableArray<string> References)
{
    /// <summary>The same project for another target framework, where that is worth a look.</summary>
    public OtherFlavour? Other { get; init; }
}

/// <summary>Loads projects through MSBuild, one flavour of each, with its references mended.</summary>
internal sealed class MSBuildLoader(LoadOptions options, NetFrameworkReferences netFramework, ReferenceFinder finder, ProjectFiles files, LoadLog log, string scratch)
{
    /// <summary>Loads what opens; what is missing from the result did not.</summary>
    public async Task<IReadOnlyList<Loaded>> LoadAsync(string? solutionPath, IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        var linkRoot = netFramework.CreateLinkRoot();
        try
        {
            log.Progress($"Opening {Path.GetFileName(solutionPath ?? projects[0])}");
            if (await new MSBuildOpener(files, log, scratch, linkRoot).OpenAsync(solutionPath, projects, cancellation) is not { } opened) return [];
            using var workspace = opened.Workspace;
            return await LoadAsync(opened.Solution, cancellation);
        }
        finally
        {
            if (linkRoot is not null) Directory.Delete(linkRoot, recursive: true);
        }
    }

    private async Task<IReadOnlyList<Loaded>> LoadAsync(Solution solution, CancellationToken cancellation)
    {
        var flavours = solution.Projects.Where(IsAnalyzable)
            .GroupBy(project => project.FilePath!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(project => Flavour.Of(project, files.Read(group.Key))).ToList(), StringComparer.Ordinal);
        var chosen = flavours.ToDictionary(pair => pair.Key, pair => Flavour.Choose(pair.Value), StringComparer.Ordinal);

        foreach (var flavour in flavours.Values.SelectMany(all => all))
        {
            RestoreDefines(ref solution, flavour);
            if (solution.GetProject(flavour.Id)!.ParseOptions is CSharpParseOptions parse) solution = solution.WithProjectParseOptions(flavour.Id, CSharpSettings.WithoutNullableAnalysis(parse));
        }
        solution = ReferenceRepair.Repoint(solution, flavours, chosen);
        var repair = new ReferenceRepair(FrameworkReferences.Installed, netFramework);
        var repaired = new HashSet<ProjectId>();
        foreach (var flavour in flavours.Values.SelectMany(all => all))
        {
            var file = files.Read(flavour.Project.FilePath!);
            if (repair.AddFramework(ref solution, flavour, Sdk(flavour.Project, file), ProjectTraits.WantsAspNet(file))) repaired.Add(flavour.Id);
            if (file is null || PackageState.Of(file, flavour.Framework).State is not (RestoreState.None or RestoreState.Partial)) continue;
            repair.AddShared(ref solution, flavour);
            // What was never restored may still be in the repository or the package cache.
            if (!file.IsSdkStyle || PackageState.AssetsFile(file) is null) AddPackages(ref solution, flavour.Id, file);
        }
        solution = await SolutionGenerators.AttachAsync(solution, chosen.Values, scratch, log, cancellation);

        var order = solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellation).ToList();
        var results = new Loaded?[order.Count];
        var selected = chosen.Values.Select(flavour => flavour.Id).ToHashSet();
        var paths = solution.Projects.ToDictionary(project => project.Id, project => project.FilePath ?? "");
        await Parallel.ForEachAsync(Enumerable.Range(0, order.Count), new ParallelOptions { MaxDegreeOfParallelism = options.Degree, CancellationToken = cancellation }, async (index, token) =>
        {
            if (!selected.Contains(order[index])) return;
            var project = solution.GetProject(order[index])!;
            if (await LoadAsync(project, chosen[project.FilePath!]) is not { } loaded) return;
            results[index] = loaded with { Other = await new OtherFlavours(solution, flavours, options.NamesOfInterest).FindAsync(chosen[project.FilePath!], loaded, LoadAsync, token) };

            Task<Loaded?> LoadAsync(Project one, Flavour flavour) =>
                CompileAsync(one, flavour, flavours[one.FilePath!], repaired.Contains(one.Id), [.. one.ProjectReferences.Select(reference => paths[reference.ProjectId])], token);
        });
        return [.. results.OfType<Loaded>()];
    }

    /// <summary>
    /// Outside Windows MSBuild turns the backslashes of Visual Basic's /define into slashes, the compiler cannot read it, and every symbol is lost:
    /// also the one that keeps the desktop parts of My out.
    /// </summary>
    private static void RestoreDefines(ref Solution solution, Flavour flavour)
    {
        var project = solution.GetProject(flavour.Id)!;
        if (project.Language != LanguageNames.VisualBasic || project.ParseOptions is not { } parse || parse.PreprocessorSymbolNames.Contains("CONFIG", StringComparer.OrdinalIgnoreCase)) return;
        if (project.FilePath is not { } path || project.CompilationOptions is not VisualBasicCompilationOptions options) return;
        var defines = ProjectDefines.VisualBasic(ProjectFile.Read(path, flavour.Framework.Moniker), options.OutputKind);
        solution = solution.WithProjectParseOptions(project.Id, defines).WithProjectCompilationOptions(project.Id, options.WithParseOptions(defines));
    }

    private void AddPackages(ref Solution solution, ProjectId id, ProjectFile file)
    {
        var references = solution.GetProject(id)!.MetadataReferences;
        var found = finder.Find(file, references);
        if (found.Length > 0) solution = solution.AddMetadataReferences(id, found);
    }

    private async Task<Loaded?> CompileAsync(Project project, Flavour flavour, List<Flavour> all, bool repaired, ImmutableArray<string> references, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation) is not { } compilation) return null;
        compilation = await WithOtherLanguagesAsync(project, compilation, cancellation);
        var path = project.FilePath!;
        var file = files.Read(path);
        var user = new List<SyntaxTree>();
        foreach (var document in project.Documents)
            if (await document.GetSyntaxTreeAsync(cancellation) is { } tree && !SourceFiles.IsBuildOutput(tree.FilePath, Path.GetDirectoryName(path)!)) user.Add(tree);
        user.Sort((left, right) => string.CompareOrdinal(left.FilePath, right.FilePath));

        var name = project.Name.EndsWith($"({flavour.Framework.Moniker})", StringComparison.OrdinalIgnoreCase) ? project.Name[..project.Name.LastIndexOf('(')] : project.Name;
        var isTest = ProjectTraits.IsTest(file, name);
        var loaded = new LoadedProject(name, path, project.Language, compilation, flavour.Framework.Moniker, isTest, Sdk(project, file), [.. user])
        {
            IsForShow = ProjectTraits.IsForShow(file, name, path, options.Paths),
            IsPublished = !isTest && ProjectTraits.IsPublished(file, compilation.Options.OutputKind),
        };
        var packages = file is null ? new(RestoreState.NotNeeded, []) : PackageState.Of(file, flavour.Framework);
        return new(loaded, LoadAccount.Of(loaded, LoadMethod.MSBuild, all.Select(other => other.Framework), packages, repaired), references);
    }

    /// <summary>Roslyn drops a reference to a project of the other language when that one has errors; its metadata is still worth having.</summary>
    private static async Task<Compilation> WithOtherLanguagesAsync(Project project, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var reference in project.ProjectReferences)
        {
            if (project.Solution.GetProject(reference.ProjectId) is not { } other || other.Language == project.Language || compilation.ReferencedAssemblyNames.Any(name => name.Name == other.AssemblyName)) continue;
            if (await other.GetCompilationAsync(cancellation) is { } target && CompilationReferences.For(target, project.Language) is { } metadata) compilation = compilation.AddReferences(metadata);
        }
        return compilation;
    }

    /// <summary>F# comes without compilation, NoTargets projects and failed evaluations without documents.</summary>
    private bool IsAnalyzable(Project project)
    {
        if (project.FilePath is not { } path) return false;
        if (project.Language is not (LanguageNames.CSharp or LanguageNames.VisualBasic) || !project.SupportsCompilation)
        {
            log.PassOver(path, ProjectTraits.PassOverReason(path) ?? $"{project.Language} is not analyzed");
            return false;
        }
        return project.Documents.Any(document => document.FilePath is { } file && !SourceFiles.IsBuildOutput(file, Path.GetDirectoryName(path)!));
    }

    private static SdkKind Sdk(Project project, ProjectFile? file)
    {
        var output = project.CompilationOptions?.OutputKind ?? OutputKind.DynamicallyLinkedLibrary;
        return ProjectTraits.Sdk(file, output, ProjectTraits.IsTest(file, project.Name));
    }
}
