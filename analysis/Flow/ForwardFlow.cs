using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>
/// Forward dataflow over one body, to a fixpoint. An exception inside a block reaches its handlers with the meet of the states
/// before each of its instructions. Blocks that nothing reaches have no state.
/// </summary>
public abstract class ForwardFlow<TState>
    where TState : class, IFlowState<TState>
{
    private readonly IrBody _body;
    private readonly TState?[] _atStart;

    protected ForwardFlow(IrBody body)
    {
        _body = body;
        _atStart = new TState?[body.Blocks.Count];
    }

    protected IrBody Body => _body;

    protected abstract TState AtEntry { get; }

    protected abstract TState After(TState before, Instruction instruction);

    /// <summary>What an exception thrown by the instruction carries to the handlers.</summary>
    protected virtual TState Thrown(TState before, Instruction instruction) => before;

    /// <summary>The state on one way out of a branch.</summary>
    protected virtual TState OnBranch(TState state, Branch branch, bool taken) => state;

    /// <summary>The state before the first instruction of the block; null when nothing reaches it.</summary>
    public TState? AtStart(IrBlock block) => _atStart[block.Index];

    /// <summary>The state before the instruction; null when nothing reaches it.</summary>
    public TState? Before(Instruction instruction)
    {
        var state = AtStart(instruction.Block);
        if (state is null) return null;
        foreach (var step in instruction.Block.Instructions)
        {
            if (ReferenceEquals(step, instruction)) break;
            state = After(state, step);
        }
        return state;
    }

    /// <summary>The state after the last instruction of the block; null when nothing reaches it.</summary>
    public TState? AtEnd(IrBlock block)
    {
        var state = AtStart(block);
        if (state is null) return null;
        foreach (var step in block.Instructions) state = After(state, step);
        return state;
    }

    /// <summary>Call once the derived class is ready to answer.</summary>
    protected void Solve()
    {
        var work = new SortedSet<int>();
        Reach(_body.Blocks[0], AtEntry, work);
        while (work.Count > 0)
        {
            var index = work.Min;
            work.Remove(index);
            Run(_body.Blocks[index], work);
        }
    }

    private void Run(IrBlock block, SortedSet<int> work)
    {
        var state = _atStart[block.Index]!;
        TState? thrown = null;
        foreach (var instruction in block.Instructions)
        {
            if (block.Handlers.Count > 0)
            {
                var here = Thrown(state, instruction);
                thrown = thrown is null ? here : thrown.Meet(here);
            }
            state = After(state, instruction);
        }
        foreach (var handler in block.Handlers) Reach(handler, thrown!, work);
        if (block.Terminator is Branch branch)
        {
            Reach(branch.IfTrue, OnBranch(state, branch, true), work);
            Reach(branch.IfFalse, OnBranch(state, branch, false), work);
            return;
        }
        foreach (var next in block.Successors) Reach(next, state, work);
    }

    private void Reach(IrBlock block, TState state, SortedSet<int> work)
    {
        var known = _atStart[block.Index];
        var met = known is null ? state : known.Meet(state);
        if (known is not null && known.SameAs(met)) return;
        _atStart[block.Index] = met;
        work.Add(block.Index);
    }
}
