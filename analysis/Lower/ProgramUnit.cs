using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Symbols;

namespace MapAudit.Analysis.Lower;

/// <summary>What all projects of one lowering share.</summary>
internal sealed class ProgramUnit
{
    public SymbolTable Symbols { get; } = new();

    public LoweringCounter Counts { get; } = new();

    /// <summary>Accessors of auto-properties and field-like events: they do nothing but reach their field. Complete before bodies are lowered.</summary>
    public HashSet<IrMethod> AutoAccessors { get; } = new(ReferenceEqualityComparer.Instance);
}
