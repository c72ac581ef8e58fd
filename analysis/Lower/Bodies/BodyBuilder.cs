using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>
/// Writes the blocks of one body. Code after a terminator goes into a fresh block that nothing reaches and that is pruned in
/// the end.
/// </summary>
internal sealed class BodyBuilder
{
    private readonly IrBody body;
    private readonly IrBlock entry;
    private readonly List<IrBlock> written = [];
    private HandlerFrame? handlers;
    private IrBlock? current;

    public BodyBuilder(IrMethod method, IrType? receiver)
    {
        This = receiver is null ? null : new IrVariable { Index = 0, Name = "this", Type = receiver, Kind = IrVariableKind.This };
        body = new IrBody { Method = method, This = This };
        if (This is not null) body.Variables.Add(This);
        entry = NewBlock();
        Start(entry);
    }

    public IrVariable? This { get; }

    /// <summary>The code written next can be reached.</summary>
    public bool IsOpen => current is not null;

    /// <summary>Where an exception goes that is thrown here; null leaves the method.</summary>
    public HandlerFrame? Handlers
    {
        get => handlers;
        set
        {
            if (value == handlers) return;
            handlers = value;
            if (current is not null) Start(NewBlock());
        }
    }

    public IrVariable Variable(string name, IrType type, IrVariableKind kind, SourceSpan declaration = default)
    {
        var variable = new IrVariable { Index = body.Variables.Count, Name = name, Type = type, Kind = kind, Declaration = declaration };
        body.Variables.Add(variable);
        return variable;
    }

    public IrVariable Temporary(IrType type) => Variable("", type, IrVariableKind.Temporary);

    public static IrBlock NewBlock() => new() { Index = -1 };

    public void Emit(Instruction instruction)
    {
        if (current is null) Start(NewBlock());
        current!.Instructions.Add(instruction);
        if (instruction is Terminator) current = null;
    }

    /// <summary>Goes on writing in a fresh block, under the present handlers; falls into it from the code written last.</summary>
    public void Start(IrBlock block)
    {
        if (current is not null) Emit(new Jump { Target = block, Span = current.Instructions.Count > 0 ? current.Instructions[^1].Span : SourceSpan.None });
        handlers?.CopyTo(block.Handlers);
        written.Add(block);
        current = block;
    }

    public void JumpTo(IrBlock target, SourceSpan span)
    {
        if (current is not null) Emit(new Jump { Target = target, Span = span });
    }

    /// <summary>Completes the body: unreached blocks dropped, straight runs joined, the rest numbered in the order written.</summary>
    public IrBody Finish(SourceSpan end)
    {
        if (current is not null) Emit(new Return { Span = end });
        SkipEmptyBlocks();
        var reached = Reached();
        JoinRuns(reached);
        foreach (var block in written)
        {
            if (!reached.Contains(block)) continue;
            block.Index = body.Blocks.Count;
            body.Blocks.Add(block);
        }
        body.Seal();
        return body;
    }

    /// <summary>A jump to a block that only jumps goes to where that leads.</summary>
    private void SkipEmptyBlocks()
    {
        foreach (var block in written)
        {
            if (block.Instructions.Count == 0 || block.Instructions[^1] is not Terminator terminator || terminator.Targets.All(target => End(target) == target)) continue;
            block.Instructions[^1] = terminator switch
            {
                Jump jump => new Jump { Target = End(jump.Target), Span = jump.Span },
                Branch branch => new Branch { Condition = branch.Condition, IfTrue = End(branch.IfTrue), IfFalse = End(branch.IfFalse), Span = branch.Span },
                Switch choice => new Switch { Value = choice.Value, Cases = [.. choice.Cases.Select(End).Distinct()], Span = choice.Span },
                _ => terminator,
            };
        }

        static IrBlock End(IrBlock block)
        {
            // An endless loop of jumps ends somewhere in it.
            for (var steps = 0; steps < 100 && block.Instructions is [Jump { Target: var next }]; steps++) block = next;
            return block;
        }
    }

    private HashSet<IrBlock> Reached()
    {
        var reached = new HashSet<IrBlock>(ReferenceEqualityComparer.Instance) { entry };
        var pending = new Stack<IrBlock>(reached);
        while (pending.TryPop(out var block))
        {
            // A block that is a target but was never written, as a label that does not exist, leaves the method.
            if (block.Instructions.Count == 0 || block.Instructions[^1] is not Terminator)
            {
                if (!written.Contains(block)) written.Add(block);
                block.Instructions.Add(new Return { Span = SourceSpan.None });
            }
            foreach (var next in block.Successors.Concat(block.Handlers))
                if (reached.Add(next)) pending.Push(next);
        }
        return reached;
    }

    /// <summary>A block that only one jump leads to, under the same handlers, is the rest of the block before it.</summary>
    private void JoinRuns(HashSet<IrBlock> reached)
    {
        var entries = new Dictionary<IrBlock, int>(ReferenceEqualityComparer.Instance) { [entry] = 2 };
        foreach (var block in reached)
        {
            foreach (var next in block.Successors) entries[next] = entries.GetValueOrDefault(next) + 1;
            foreach (var handler in block.Handlers) entries[handler] = 2;
        }
        foreach (var block in written)
        {
            if (!reached.Contains(block)) continue;
            while (block.Terminator is Jump { Target: var next } && next != block && entries[next] == 1 && next.Handlers.SequenceEqual(block.Handlers))
            {
                block.Instructions.RemoveAt(block.Instructions.Count - 1);
                block.Instructions.AddRange(next.Instructions);
                reached.Remove(next);
            }
        }
    }
}
