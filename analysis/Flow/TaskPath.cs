using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>What becomes of the task of a call before any other code runs.</summary>
public enum TaskEnd
{
    /// <summary>Other code may run first, or the task is kept.</summary>
    Open,

    /// <summary>The caller waits for it.</summary>
    Awaited,

    /// <summary>It is handed on to the caller's own caller.</summary>
    Returned,
}

/// <summary>
/// Follows a task from the call that returns it along every way through the caller. Where a test says that there is no task, or
/// that it has ended, there is nothing to wait for: <c>if (task != null) await task;</c>.
/// </summary>
public static class TaskPath
{
    private const int MaxBlocks = 12;

    public static TaskEnd EndOf(Instruction site)
    {
        if (site.Defines is not { } task) return TaskEnd.Open;
        var end = Follow(new Walk([task], [], [site.Block]), site.Block, site.Block.Instructions.IndexOf(site) + 1);
        return end ?? TaskEnd.Open;
    }

    /// <summary>What is known on one way: names of the task, tests of it (and the outcome for which nothing is left to wait for), blocks gone through.</summary>
    private sealed record Walk(HashSet<IrVariable> Names, Dictionary<IrVariable, bool> Over, HashSet<IrBlock> Passed);

    /// <returns>Null where there is nothing to wait for.</returns>
    private static TaskEnd? Follow(Walk walk, IrBlock block, int from)
    {
        for (var i = from; i < block.Instructions.Count; i++)
        {
            switch (block.Instructions[i])
            {
                case Await await when walk.Names.Contains(await.Task):
                    return TaskEnd.Awaited;
                case Return { Value: { } value } when walk.Names.Contains(value):
                    return TaskEnd.Returned;
                case Call { Method: { IsSource: false, Name: "Wait" or "GetResult" or "get_Result" }, Arguments.Count: 0, Receiver: { } receiver } when walk.Names.Contains(receiver):
                    return TaskEnd.Awaited;
                case Jump jump:
                    return Enter(walk, jump.Target);
                case Branch branch:
                    return Both(walk, branch);
                case { } instruction when IsQuiet(walk, instruction):
                    continue;
                default:
                    return TaskEnd.Open;
            }
        }
        return TaskEnd.Open;
    }

    private static TaskEnd? Both(Walk walk, Branch branch)
    {
        if (walk.Over.TryGetValue(branch.Condition, out var over)) return Enter(walk, over ? branch.IfFalse : branch.IfTrue);
        var (one, other) = (Enter(walk, branch.IfTrue), Enter(walk, branch.IfFalse));
        if (one is null || other is null) return one ?? other;
        return one == other ? one : one == TaskEnd.Open || other == TaskEnd.Open ? TaskEnd.Open : TaskEnd.Returned;
    }

    private static TaskEnd? Enter(Walk walk, IrBlock next) =>
        walk.Passed.Contains(next) || walk.Passed.Count >= MaxBlocks
            ? TaskEnd.Open
            : Follow(new Walk([.. walk.Names], new(walk.Over), [.. walk.Passed, next]), next, 0);

    /// <summary>Runs no other code and keeps the task nowhere; what it tells of the task is noted.</summary>
    private static bool IsQuiet(Walk walk, Instruction instruction)
    {
        switch (instruction)
        {
            case Copy copy:
                Rename(walk, copy.Source, copy.Target);
                return true;
            case Cast cast:
                Rename(walk, cast.Source, cast.Target);
                return true;
            case Compute compute:
                Note(walk, compute);
                return true;
            case Call { Method: { IsSource: false, Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "Preserve" }, Receiver: { } receiver, Result: { } same } when walk.Names.Contains(receiver):
                walk.Names.Add(same);
                return true;
            case Call { Method: { IsSource: false, Name: "get_IsCompleted" or "get_IsCompletedSuccessfully" }, Receiver: { } receiver, Result: { } ended } when walk.Names.Contains(receiver):
                walk.Over[ended] = true;
                return true;
            case Constant or TypeToken or LoadField or LoadStatic:
                Forget(walk, instruction.Defines!);
                return true;
            default:
                return false;
        }
    }

    private static void Rename(Walk walk, IrVariable source, IrVariable target)
    {
        if (ReferenceEquals(source, target)) return;
        Forget(walk, target);
        if (walk.Names.Contains(source)) walk.Names.Add(target);
        if (walk.Over.TryGetValue(source, out var over)) walk.Over[target] = over;
    }

    private static void Note(Walk walk, Compute compute)
    {
        bool? over = compute switch
        {
            { Operator: ComputeOperator.IsNull, Operands: [var tested] } when walk.Names.Contains(tested) => true,
            { Operator: ComputeOperator.IsNotNull, Operands: [var tested] } when walk.Names.Contains(tested) => false,
            { Operator: ComputeOperator.Not, Operands: [var test] } when walk.Over.TryGetValue(test, out var of) => !of,
            _ => null,
        };
        Forget(walk, compute.Target);
        if (over is { } known) walk.Over[compute.Target] = known;
    }

    private static void Forget(Walk walk, IrVariable variable)
    {
        walk.Names.Remove(variable);
        walk.Over.Remove(variable);
    }
}
