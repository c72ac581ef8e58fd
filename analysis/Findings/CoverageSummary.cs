using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>What was analyzed, and what was not understood: how far the report can be trusted.</summary>
public sealed record CoverageSummary
{
    public IReadOnlyList<ProjectCoverage> Projects { get; init; } = [];

    public IReadOnlyList<SkippedProject> SkippedProjects { get; init; } = [];

    /// <summary>Type names that did not resolve.</summary>
    public Share UnresolvedTypes { get; init; }

    /// <summary>Calls whose target did not resolve.</summary>
    public Share UnresolvedCalls { get; init; }

    /// <summary>Calls of members of the program, in code that runs, on objects that nothing is known to make: what they would run was not looked at.</summary>
    public Share CallsOnUnknownObjects { get; init; }

    /// <summary>Operations that were not understood, by kind, and places that run or read what cannot be named (reflection), by library member.</summary>
    public IReadOnlyList<NamedCount> UnknownOperations { get; init; } = [];

    /// <summary>Calls of library members that no model speaks of, of all calls of library members.</summary>
    public Share UnmodelledCalls { get; init; }

    /// <summary>Library members called without a model, those first that are most often given a delegate or a map, 20 at most.</summary>
    public IReadOnlyList<UnmodelledCallee> UnmodelledCallees { get; init; } = [];

    /// <summary>Methods that a virtual call may run, on average.</summary>
    public double TargetsPerVirtualCall { get; init; }

    /// <summary>Places where a budget made the analysis coarser, each one sentence.</summary>
    public IReadOnlyList<string> BudgetFallbacks { get; init; } = [];

    public IReadOnlyList<BoundaryEscape> BoundaryEscapes { get; init; } = [];

    /// <summary>Projects with code that no thread runs, as far as was found: its maps are not judged.</summary>
    public IReadOnlyList<UnreachedCode> Unreached { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Suppressions that no finding needed, each one sentence without a full stop.</summary>
    public IReadOnlyList<string> UnusedSuppressions { get; init; } = [];
}

/// <summary>A project that was analyzed.</summary>
/// <param name="HowLoaded">By which loader, and why that one when it was not the first choice.</param>
/// <param name="Flavour">The target framework that was read.</param>
public sealed record ProjectCoverage(string Name, string HowLoaded, string Flavour, int Lines);

/// <summary>A project that was not analyzed.</summary>
public sealed record SkippedProject(string Name, string Reason);

/// <summary>Some of many.</summary>
public readonly record struct Share(long Count, long Total)
{
    /// <summary>0 to 1; nothing of nothing is 0.</summary>
    public double Ratio => Total == 0 ? 0 : (double)Count / Total;
}

public sealed record NamedCount(string Name, long Count);

/// <summary>A place where a map leaves what the analysis can follow.</summary>
/// <param name="How">Where it goes: <c>passed to dynamic</c>, <c>handed to native code</c>.</param>
public sealed record BoundaryEscape(string Map, string How, SourceSpan Span);

/// <summary>Code of a project that nothing calls, as far as was found.</summary>
/// <param name="Methods">Named methods that no thread runs.</param>
/// <param name="AllMethods">Named methods of the project.</param>
/// <param name="Maps">Maps that only this code makes: they have no verdict.</param>
public sealed record UnreachedCode(string Project, int Methods, int AllMethods, IReadOnlyList<UnreachedMap> Maps);

/// <summary>A map that only code makes which nothing calls.</summary>
public sealed record UnreachedMap(string Name, SourceSpan Declaration);
