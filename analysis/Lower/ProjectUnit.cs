using System.Collections.Concurrent;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Declarations;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower;

/// <summary>One project while it is lowered; its trees and semantic models are not kept afterwards.</summary>
internal sealed class ProjectUnit
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    public ProjectUnit(ProgramUnit program, Compilation compilation)
    {
        Program = program;
        Compilation = compilation;
        PrimaryConstructors = new(this);
        Boolean = Symbols.Types.Of(compilation.GetSpecialType(SpecialType.System_Boolean));
        Int32 = Symbols.Types.Of(compilation.GetSpecialType(SpecialType.System_Int32));
    }

    public ProgramUnit Program { get; }

    public Compilation Compilation { get; }

    public SymbolTable Symbols => Program.Symbols;

    public LoweringCounter Counts => Program.Counts;

    public PrimaryConstructors PrimaryConstructors { get; }

    public IrType Boolean { get; }

    public IrType Int32 { get; }

    public SemanticModel Model(SyntaxTree tree) => models.GetOrAdd(tree, static (key, compilation) => compilation.GetSemanticModel(key), Compilation);
}
