using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Splits async methods at their first await: what comes before runs on the caller; what follows runs beside the caller unless
/// the caller awaits the call at once.
/// </summary>
public sealed class AsyncSplit
{
    private readonly Dictionary<IrBody, (HashSet<int> Before, HashSet<int> After)> _parts = [];
    private readonly TaskUses _tasks = new();

    /// <summary>Whether the instruction may run in the given part of its body.</summary>
    public bool Covers(IrBody body, Instruction instruction, BodyPart part)
    {
        if (part == BodyPart.All || !body.Method.IsAsync) return part != BodyPart.None;
        var (before, after) = Parts(body);
        return ((part & BodyPart.BeforeAwait) != 0 && before.Contains(instruction.Index))
            || ((part & BodyPart.AfterAwait) != 0 && after.Contains(instruction.Index));
    }

    /// <summary>The first instruction from <paramref name="first"/> to <paramref name="last"/> that does not run in the given part.</summary>
    public int? FirstUncovered(IrBody body, int first, int last, BodyPart part)
    {
        if (part == BodyPart.All || !body.Method.IsAsync) return part != BodyPart.None || first > last ? null : first;
        for (var index = first; index <= last; index++)
        {
            if (!Covers(body, body.Instructions[index], part)) return index;
        }
        return null;
    }

    public bool HasContinuation(IrBody body) => body.Method.IsAsync && Parts(body).After.Count > 0;

    /// <summary>First instructions of the part after an await.</summary>
    public IEnumerable<Instruction> Resumptions(IrBody body) => body.Instructions.Where(i => i is Await);

    /// <inheritdoc cref="TaskUses.IsAwaitedAtOnce"/>
    public bool IsAwaitedAtOnce(IrBody body, Instruction site) => _tasks.IsAwaitedAtOnce(body, site);

    /// <inheritdoc cref="TaskUses.IsAwaitedHere"/>
    public bool IsAwaitedHere(IrBody body, Call call) => _tasks.IsAwaitedHere(body, call);

    /// <inheritdoc cref="TaskUses.UsesOf"/>
    public IReadOnlyList<Instruction> UsesOf(IrBody body, IrVariable variable) => _tasks.UsesOf(body, variable);

    private (HashSet<int> Before, HashSet<int> After) Parts(IrBody body)
    {
        if (_parts.TryGetValue(body, out var known)) return known;
        var before = new HashSet<int>();
        var after = new HashSet<int>();
        Walk(body, body.Blocks[0].Instructions[0].Index, before, stopAtAwait: true);
        foreach (var await in body.Instructions)
        {
            if (await is not Await) continue;
            Walk(body, await.Index + 1, after, stopAtAwait: false);
        }
        return _parts[body] = (before, after);
    }

    private static void Walk(IrBody body, int start, HashSet<int> seen, bool stopAtAwait)
    {
        var work = new Stack<int>();
        work.Push(start);
        while (work.TryPop(out var index))
        {
            for (var i = index; i < body.Instructions.Count; i++)
            {
                if (!seen.Add(i)) break;
                var instruction = body.Instructions[i];
                if (instruction is not Terminator)
                {
                    foreach (var handler in instruction.Block.Handlers) work.Push(handler.Instructions[0].Index);
                    if (stopAtAwait && instruction is Await) break;
                    continue;
                }
                foreach (var target in instruction.Block.Successors.Concat(instruction.Block.Handlers)) work.Push(target.Instructions[0].Index);
                break;
            }
        }
    }
}
