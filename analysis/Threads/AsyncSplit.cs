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
    private readonly Dictionary<Instruction, bool> _awaitedAtOnce = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrBody, Dictionary<IrVariable, List<Instruction>>> _uses = [];

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

    /// <summary>The caller waits for the call's task right where it calls, or hands the task on to its own caller.</summary>
    public bool IsAwaitedAtOnce(IrBody body, Instruction site)
    {
        var result = site switch { Call call => call.Result, Invoke invoke => invoke.Result, _ => null };
        if (result is null) return site is not Call and not Invoke;
        if (!_awaitedAtOnce.TryGetValue(site, out var known)) _awaitedAtOnce[site] = known = IsConsumedAtOnce(body, result, site, 0);
        return known;
    }

    /// <summary>The caller itself waits for the call's task right where it calls; handing it on does not count.</summary>
    public bool IsAwaitedHere(IrBody body, Call call) =>
        IsAwaitedAtOnce(body, call) && (body.Method.IsAsync || call.Result is not { } result || !IsHandedOn(body, result, 0));

    private bool IsHandedOn(IrBody body, IrVariable task, int depth) => depth < 6 && UsesOf(body, task).Any(use => use switch
    {
        Return => true,
        Copy copy => IsHandedOn(body, copy.Target, depth + 1),
        Cast cast => IsHandedOn(body, cast.Target, depth + 1),
        Call { Receiver: not null, Arguments.Count: <= 1, Result: { } passed } => IsHandedOn(body, passed, depth + 1),
        _ => false,
    });

    /// <summary>Instructions that use a variable, in order.</summary>
    public IReadOnlyList<Instruction> UsesOf(IrBody body, IrVariable variable)
    {
        if (!_uses.TryGetValue(body, out var uses))
        {
            uses = [];
            foreach (var instruction in body.Instructions)
            {
                foreach (var used in instruction.Uses.Distinct())
                {
                    if (!uses.TryGetValue(used, out var list)) uses[used] = list = [];
                    list.Add(instruction);
                }
            }
            _uses[body] = uses;
        }
        return uses.TryGetValue(variable, out var found) ? found : [];
    }

    private bool IsConsumedAtOnce(IrBody body, IrVariable task, Instruction from, int depth)
    {
        if (depth > 6) return false;
        // A named variable may be used later on: only temporaries that go straight into the await count.
        var uses = UsesOf(body, task);
        if (uses.Count == 0) return false;
        foreach (var use in uses)
        {
            var consumed = use switch
            {
                Await => IsNext(body, from, use),
                Return => true,
                Copy copy => copy.Target.Kind == IrVariableKind.Temporary && IsConsumedAtOnce(body, copy.Target, copy, depth + 1),
                Cast cast => IsConsumedAtOnce(body, cast.Target, cast, depth + 1),
                Call { Method.Name: "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter" or "Unwrap" or "WaitAsync", Result: { } passed } => IsConsumedAtOnce(body, passed, use, depth + 1),
                Call { Method.Name: "Wait" or "GetResult" or "get_Result" } => IsNext(body, from, use),
                _ => false,
            };
            if (!consumed) return false;
        }
        return true;
    }

    /// <summary>Between the two stand only instructions that run no other code.</summary>
    private static bool IsNext(IrBody body, Instruction from, Instruction to)
    {
        if (!ReferenceEquals(from.Block, to.Block)) return false;
        for (var i = from.Index + 1; i < to.Index; i++)
        {
            if (body.Instructions[i] is Call { Method.Name: not ("ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter") } or Invoke or StoreField or StoreStatic) return false;
        }
        return true;
    }

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
