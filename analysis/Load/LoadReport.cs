using System.Collections.Immutable;

namespace MapAudit.Analysis.Load;

/// <summary>How loading went. Everything that was not understood is counted here; nothing is dropped in silence.</summary>
/// <param name="Projects">One row for each loaded project, in the order of the result.</param>
/// <param name="PassedOver">Projects that were named by the input and not loaded.</param>
/// <param name="Diagnostics">What MSBuild and NuGet said, grouped by code, most frequent first.</param>
/// <param name="Restore">The worst restore state of all loaded projects.</param>
/// <param name="Warnings">Sentences for the user, the most important first.</param>
public sealed record LoadReport(
    ImmutableArray<ProjectLoad> Projects,
    ImmutableArray<PassedOverProject> PassedOver,
    ImmutableArray<DiagnosticGroup> Diagnostics,
    RestoreState Restore,
    ImmutableArray<string> Warnings)
{
    public int Documents => Projects.Sum(project => project.Documents);

    public int Lines => Projects.Sum(project => project.Lines);
}

/// <summary>How one project was loaded.</summary>
/// <param name="Flavour">The target framework that was chosen.</param>
/// <param name="Flavours">All target frameworks the project offers, newest first.</param>
/// <param name="Documents">Files people wrote.</param>
/// <param name="GeneratedDocuments">Files a build or a generator made.</param>
/// <param name="Lines">Lines of the files people wrote.</param>
/// <param name="MissingPackages">Package ids that no restore could find, in order.</param>
/// <param name="FrameworkRepaired">The project's own framework references were not there and were replaced.</param>
public sealed record ProjectLoad(
    string Name,
    string? Path,
    LoadMethod Method,
    string Flavour,
    ImmutableArray<string> Flavours,
    int Documents,
    int GeneratedDocuments,
    int Lines,
    RestoreState Restore,
    ImmutableArray<string> MissingPackages,
    bool FrameworkRepaired);

/// <summary>Who read the project.</summary>
public enum LoadMethod
{
    MSBuild,
    BuildLess,
}

/// <summary>Whether the packages of a project are there. Larger is worse.</summary>
public enum RestoreState
{
    NotNeeded,
    Complete,
    Partial,
    None,
}

/// <summary>A project that was named and not loaded, with a short reason such as "F# is not analyzed".</summary>
public sealed record PassedOverProject(string Path, string Reason);

/// <summary>All messages with one code, and one of them as a sample.</summary>
public sealed record DiagnosticGroup(string Code, int Count, string Sample);
