using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Where origins are surely over: awaits, joins and waits whose handle must be the one that was started. A handle that may be
/// another one, a wait with an ignored timeout, or a wait for any of several orders nothing.
/// </summary>
internal sealed class Joins(PointsToResult heap, ModelIndex models, AsyncSplit split)
{
    private readonly Dictionary<int, List<Join>> _byHandle = [];
    private bool _collected;

    /// <param name="Point">First point that runs after the handle has ended; reaching it ends the walk.</param>
    /// <param name="All">All handles of a collection are waited for, so also those that a loop started.</param>
    public sealed record Join(ProgramPoint Point, bool All);

    public IReadOnlyList<Join> Of(HeapObject handle)
    {
        Collect();
        return _byHandle.TryGetValue(handle.Id, out var list) ? list : [];
    }

    private void Collect()
    {
        if (_collected) return;
        _collected = true;
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            foreach (var instruction in body.Instructions)
            {
                switch (instruction)
                {
                    case Await await:
                        AddSingle(instance, body, await.Task, await);
                        break;
                    case Call { Method.IsSource: false } call when models.Find(call.Method.DocId) is { } model:
                        foreach (var effect in model.Effects)
                        {
                            if (effect is Effect.Join join) AddModelled(instance, body, call, join);
                        }
                        break;
                }
            }
        }
    }

    private void AddModelled(MethodInstance instance, IrBody body, Call call, Effect.Join join)
    {
        var variable = join.Handle.Root switch
        {
            PlaceRoot.Receiver => call.Receiver,
            PlaceRoot.Argument => join.Handle.Argument < call.Arguments.Count ? call.Arguments[join.Handle.Argument] : null,
            _ => null,
        };
        if (variable is null) return;
        Instruction? at = call;
        if (join.Async) at = AwaitOf(body, call.Result);
        else if (join.IfTrue) at = TrueBranchOf(body, call.Result);
        if (at is null) return;
        if (!join.All && join.Handle.Slot is null)
        {
            AddSingle(instance, body, variable, at);
            return;
        }
        IEnumerable<HeapObject> handles = heap.PointsTo(instance, variable);
        foreach (var step in join.Handle.Slot is null ? ["values"] : join.Handle.Steps) handles = handles.SelectMany(h => heap.FieldOf(h, step).Concat(SourceElements(h)));
        foreach (var handle in handles.Distinct().ToList()) Add(handle, new Join(new ProgramPoint(instance, at), join.All));
    }

    private IEnumerable<HeapObject> SourceElements(HeapObject view) =>
        view.View is null ? [] : heap.FieldOf(view, "$source").SelectMany(s => heap.FieldOf(s, "values"));

    private void AddSingle(MethodInstance instance, IrBody body, IrVariable variable, Instruction at)
    {
        var handles = heap.PointsTo(instance, variable).Where(h => h.Kind is not HeapObjectKind.External).ToList();
        var element = IsElement(body, variable, 0);
        // A variable that may hold one of several handles joins none for sure.
        if (handles.Count == 1) Add(handles[0], new Join(new ProgramPoint(instance, at), element));
        else if (element)
        {
            foreach (var handle in handles) Add(handle, new Join(new ProgramPoint(instance, at), true));
        }
    }

    /// <summary>The variable is the current element of an enumeration: the loop waits for each.</summary>
    private static bool IsElement(IrBody body, IrVariable variable, int depth)
    {
        if (depth > 5) return false;
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            switch (instruction)
            {
                case Call { Method.Name: "get_Current" } or LoadElement:
                    return true;
                case Copy copy when IsElement(body, copy.Source, depth + 1):
                    return true;
                case Cast cast when IsElement(body, cast.Source, depth + 1):
                    return true;
                case Call { Method.Name: "ConfigureAwait", Receiver: { } inner } when IsElement(body, inner, depth + 1):
                    return true;
            }
        }
        return false;
    }

    private void Add(HeapObject handle, Join join)
    {
        if (!_byHandle.TryGetValue(handle.Id, out var list)) _byHandle[handle.Id] = list = [];
        if (!list.Contains(join)) list.Add(join);
    }

    private Instruction? AwaitOf(IrBody body, IrVariable? task, int depth = 0)
    {
        if (task is null || depth > 6) return null;
        foreach (var use in split.UsesOf(body, task))
        {
            switch (use)
            {
                case Await:
                    return use;
                case Copy copy:
                    if (AwaitOf(body, copy.Target, depth + 1) is { } copied) return copied;
                    break;
                case Call { Method.Name: "ConfigureAwait" or "GetAwaiter", Result: { } passed }:
                    if (AwaitOf(body, passed, depth + 1) is { } configured) return configured;
                    break;
                case Call { Method.Name: "Wait" or "GetResult" or "get_Result" }:
                    return use;
            }
        }
        return null;
    }

    /// <summary>First instruction of the branch where the result is true, when only that branch leads there.</summary>
    private Instruction? TrueBranchOf(IrBody body, IrVariable? result, bool negated = false, int depth = 0)
    {
        if (result is null || depth > 4) return null;
        foreach (var use in split.UsesOf(body, result))
        {
            switch (use)
            {
                case Compute { Operator: ComputeOperator.Not } not:
                    if (TrueBranchOf(body, not.Target, !negated, depth + 1) is { } inverted) return inverted;
                    break;
                case Copy copy:
                    if (TrueBranchOf(body, copy.Target, negated, depth + 1) is { } copied) return copied;
                    break;
                case Branch branch:
                    var target = negated ? branch.IfFalse : branch.IfTrue;
                    if (body.Blocks.Count(b => b.Successors.Contains(target)) == 1 && !ReferenceEquals(branch.IfTrue, branch.IfFalse)) return target.Instructions[0];
                    break;
            }
        }
        return null;
    }
}
