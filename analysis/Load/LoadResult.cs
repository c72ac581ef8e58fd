using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>Everything that could be loaded, projects before those that use them, and the account of how.</summary>
public sealed record LoadResult(ImmutableArray<LoadedProject> Projects, LoadReport Report)
{
    /// <summary>Projects that are worth a second look for another target framework.</summary>
    public ImmutableArray<OtherFlavour> Others { get; init; } = [];
}

/// <summary>
/// One project, bound lazily by its <see cref="Compilation"/>. A csproj with several target frameworks is one project here.
/// Two compilations never share symbols across languages or frameworks: compare by assembly name and documentation comment id.
/// </summary>
/// <param name="Name">The project's name, unique within the result.</param>
/// <param name="ProjectPath">The project file, or null for loose files and folders without one.</param>
/// <param name="Language">A name of <see cref="LanguageNames"/>.</param>
/// <param name="Compilation">All trees, those of generators included.</param>
/// <param name="TargetFramework">The short moniker of the flavour that was chosen, such as net10.0.</param>
/// <param name="IsTest">It is a test project by its packages, properties or name.</param>
/// <param name="Sdk">What kind of program it is.</param>
/// <param name="UserTrees">The trees people wrote: neither below obj nor made by a generator; in path order.</param>
public sealed record LoadedProject(
    string Name,
    string? ProjectPath,
    string Language,
    Compilation Compilation,
    string TargetFramework,
    bool IsTest,
    SdkKind Sdk,
    ImmutableArray<SyntaxTree> UserTrees)
{
    /// <summary>It only shows or measures what other projects do: a sample, a benchmark.</summary>
    public bool IsForShow { get; init; }

    /// <summary>A library that is made into a package for others.</summary>
    public bool IsPublished { get; init; }

    private readonly Lazy<ImmutableHashSet<SyntaxTree>> userTreeSet = new(() => [.. UserTrees]);

    /// <summary>The name other assemblies refer to it by.</summary>
    public string? AssemblyName => Compilation.AssemblyName;

    /// <summary>Trees that a build or a generator made.</summary>
    public IEnumerable<SyntaxTree> GeneratedTrees => Compilation.SyntaxTrees.Where(IsGenerated);

    public bool IsGenerated(SyntaxTree tree) => !userTreeSet.Value.Contains(tree);
}

/// <summary>What kind of program a project is: it decides the framework references, the implicit usings and which entry points exist.</summary>
public enum SdkKind
{
    Console,
    Web,
    Library,
    Desktop,
}
