using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Ir;

public enum IrVariableKind
{
    This,
    Parameter,
    Local,
    Temporary,
}

/// <summary>
/// A variable of one body. Captured variables are not variables but fields of a closure (see <see cref="IrTypeKind.Closure"/>);
/// a captured parameter is copied into its field on entry. Temporaries are assigned exactly once per textual place.
/// </summary>
public sealed class IrVariable
{
    /// <summary>Dense within the body.</summary>
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required IrType Type { get; init; }

    public required IrVariableKind Kind { get; init; }

    public SourceSpan Declaration { get; init; }

    public override string ToString() => Kind == IrVariableKind.Temporary ? $"%{Index}" : Name;
}

/// <summary>
/// A straight run of instructions. Every instruction may throw to one of <see cref="Handlers"/>; the last instruction is the
/// only one that may be a <see cref="Terminator"/> and always is one.
/// </summary>
public sealed class IrBlock
{
    /// <summary>Position in <see cref="IrBody.Blocks"/>.</summary>
    public required int Index { get; set; }

    public List<Instruction> Instructions { get; } = [];

    /// <summary>First blocks of the catch clauses or finally copies that an exception inside this block reaches.</summary>
    public List<IrBlock> Handlers { get; } = [];

    public Terminator Terminator => (Terminator)Instructions[^1];

    public IEnumerable<IrBlock> Successors => Terminator.Targets;

    public override string ToString() => $"b{Index}";
}

/// <summary>
/// The code of a method as a control-flow graph. Block 0 is the entry. <c>finally</c> bodies are copied to every way out, so a
/// place in source may have several instructions.
/// </summary>
public sealed class IrBody
{
    public required IrMethod Method { get; init; }

    public IrVariable? This { get; init; }

    public List<IrVariable> Variables { get; } = [];

    public List<IrBlock> Blocks { get; } = [];

    /// <summary>All instructions in block order; <see cref="Instruction.Index"/> is the position here. Set when the body is complete.</summary>
    public IReadOnlyList<Instruction> Instructions { get; private set; } = [];

    /// <summary>Numbers the instructions; call once after the last block is filled.</summary>
    public void Seal()
    {
        var all = new List<Instruction>();
        foreach (var block in Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                instruction.Index = all.Count;
                instruction.Block = block;
                all.Add(instruction);
            }
        }
        Instructions = all;
    }
}
