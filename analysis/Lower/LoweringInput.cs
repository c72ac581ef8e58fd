using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower;

/// <summary>One project to lower. Projects come in dependency order: what a project uses stands before it.</summary>
/// <param name="Name">Name of the project, for people.</param>
/// <param name="ProjectPath">The project file, null for loose files.</param>
/// <param name="IsTest">It is a test project.</param>
/// <param name="IsLoose">Made from files without a project: everything that is not private is its API.</param>
public sealed record LoweringInput(Compilation Compilation, string Name, string? ProjectPath, bool IsTest, bool IsLoose)
{
    /// <summary>It only shows or measures what others do.</summary>
    public bool IsForShow { get; init; }

    /// <summary>It is made into a package, so code that is not seen here calls it.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Assemblies that are no unknown callers of internals, whatever the project lets them see: they are audited too, or are tests.</summary>
    public Func<string, bool> IsKnownFriend { get; init; } = _ => false;
}
