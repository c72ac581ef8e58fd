using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Ir;

/// <summary>What lowering could not understand, counted for the report.</summary>
public sealed record LoweringCounts(
    IReadOnlyDictionary<string, int> UnknownOperations,
    int TypeNames,
    int UnresolvedTypeNames,
    int Calls,
    int UnresolvedCalls,
    int Bodies,
    int Instructions);

/// <summary>A comment in analyzed source that speaks to the tool: suppressions and the fact marks of tests.</summary>
public sealed record SourceRemark(SourceSpan Span, string Text);

/// <summary>
/// The whole program, language-neutral: everything that later stages know of the source. Immutable once built; all lists are
/// in a stable order (assembly, then position).
/// </summary>
public sealed record IrProgram
{
    public required IReadOnlyList<IrType> Types { get; init; }

    public required IReadOnlyList<IrField> Fields { get; init; }

    /// <summary>All methods: those with bodies, abstract ones, and the methods without source that bodies mention.</summary>
    public required IReadOnlyList<IrMethod> Methods { get; init; }

    /// <summary>Entry points of executables.</summary>
    public required IReadOnlyList<IrMethod> EntryPoints { get; init; }

    public required IReadOnlyList<IrAssembly> Assemblies { get; init; }

    /// <summary>Comments that begin with <c>mapaudit:</c> or (in tests) with a fact mark.</summary>
    public IReadOnlyList<SourceRemark> Remarks { get; init; } = [];

    public required LoweringCounts Counts { get; init; }
}
