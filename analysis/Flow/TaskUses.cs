using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>What becomes of the tasks that calls return, within the calling body.</summary>
public sealed class TaskUses
{
    private readonly Dictionary<Instruction, bool> _awaitedAtOnce = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrBody, Dictionary<IrVariable, List<Instruction>>> _uses = [];

    /// <summary>The caller waits for the call's task right where it calls, or hands the task on to its own caller.</summary>
    public bool IsAwaitedAtOnce(IrBody body, Instruction site)
    {
        var result = site switch { Call call => call.Result, Invoke invoke => invoke.Result, _ => null };
        if (result is null) return site is not Call and not Invoke;
        if (!_awaitedAtOnce.TryGetValue(site, out var known)) _awaitedAtOnce[site] = known = IsConsumedAtOnce(body, result, site, 0) || TaskPath.EndOf(site) != TaskEnd.Open;
        return known;
    }

    /// <summary>The caller itself waits for the call's task right where it calls; handing it on does not count.</summary>
    public bool IsAwaitedHere(IrBody body, Call call) =>
        IsAwaitedAtOnce(body, call) && (body.Method.IsAsync || call.Result is not { } result || TaskPath.EndOf(call) == TaskEnd.Awaited || !IsHandedOn(body, result, 0));

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
}
