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
    private readonly Dictionary<int, List<HeapObject>> _parts = [];
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
                    case Call call when models.ModelOf(call) is { } model:
                        foreach (var effect in model.Effects)
                        {
                            if (effect is Effect.Join join) AddModelled(instance, body, call, join);
                        }
                        break;
                }
            }
        }
        AddParts();
    }

    private void AddModelled(MethodInstance instance, IrBody body, Call call, Effect.Join join)
    {
        if (join.Handle.In(call) is not { } variable) return;
        var isSingle = !join.All && join.Handle.Slot is null;
        var handles = Handles(instance, variable, join);
        if (join.Async)
        {
            // Whoever waits for the combined task waits for all it was made of.
            if (call.Result is not { } result) return;
            foreach (var combined in heap.PointsTo(instance, result).Where(o => ReferenceEquals(o.Site, call)))
            {
                if (!_parts.TryGetValue(combined.Id, out var parts)) _parts[combined.Id] = parts = [];
                parts.AddRange(handles.Where(h => !ReferenceEquals(h, combined)));
            }
            return;
        }
        Instruction? at = join.IfTrue ? Branches.Of(split, body, call.Result, true) : call;
        if (at is null) return;
        if (isSingle)
        {
            AddSingle(instance, body, variable, at);
            return;
        }
        foreach (var handle in handles) Add(handle, new Join(new ProgramPoint(instance, at), join.All));
    }

    private List<HeapObject> Handles(MethodInstance instance, IrVariable variable, Effect.Join join)
    {
        IEnumerable<HeapObject> handles = heap.PointsTo(instance, variable);
        IReadOnlyList<string> steps = join.Handle.Slot is null ? (join.All ? ["values"] : []) : join.Handle.Steps;
        foreach (var step in steps) handles = handles.SelectMany(h => heap.FieldOf(h, step).Concat(SourceElements(h)));
        return [.. handles.Distinct()];
    }

    private IEnumerable<HeapObject> SourceElements(HeapObject view) =>
        view.View is null ? [] : heap.FieldOf(view, "$source").SelectMany(s => heap.FieldOf(s, "values"));

    private void AddSingle(MethodInstance instance, IrBody body, IrVariable variable, Instruction at)
    {
        var handles = heap.PointsTo(instance, variable).Where(h => h.Kind is not HeapObjectKind.External).ToList();
        if (LoopOver(body, variable, 0) is { } exit)
        {
            // The loop waits for each element: all are over where it ends.
            foreach (var handle in handles) Add(handle, new Join(new ProgramPoint(instance, exit), true));
            return;
        }
        foreach (var loop in LoopsOfCallers(instance, body, variable, 0))
        {
            foreach (var handle in handles) Add(handle, new Join(loop, true));
        }
        // A variable that may hold one of several handles joins none for sure.
        if (handles.Count == 1) Add(handles[0], new Join(new ProgramPoint(instance, at), false));
    }

    /// <summary>Where the method waits for what its own object holds: loops of callers that call it on every element.</summary>
    private IEnumerable<ProgramPoint> LoopsOfCallers(MethodInstance instance, IrBody body, IrVariable variable, int depth)
    {
        if (depth > 3 || RootOf(body, variable, 0) is not { } root) yield break;
        var parameter = instance.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, root));
        if (!ReferenceEquals(root, body.This) && parameter < 0) yield break;
        foreach (var edge in heap.CallsTo(instance))
        {
            if (edge.Kind != CallEdgeKind.Call || edge.Caller.Body is not { } above) continue;
            var passed = edge.Site is not Call { Method.IsSource: true } call ? null : parameter < 0 ? call.Receiver : parameter < call.Arguments.Count ? call.Arguments[parameter] : null;
            if (passed is null) continue;
            if (LoopOver(above, passed, 0) is { } exit) yield return new ProgramPoint(edge.Caller, exit);
            else
            {
                foreach (var outer in LoopsOfCallers(edge.Caller, above, passed, depth + 1)) yield return outer;
            }
        }
    }

    /// <summary>The variable itself, or the one through whose fields it was read.</summary>
    private static IrVariable? RootOf(IrBody body, IrVariable variable, int depth)
    {
        if (depth > 6) return null;
        if (ReferenceEquals(variable, body.This) || variable.Kind == IrVariableKind.Parameter) return variable;
        var definitions = body.Instructions.Where(i => ReferenceEquals(i.Defines, variable)).ToList();
        if (definitions.Count != 1) return null;
        return definitions[0] switch
        {
            Copy copy => RootOf(body, copy.Source, depth + 1),
            Cast cast => RootOf(body, cast.Source, depth + 1),
            LoadField { Object: { } holder } => RootOf(body, holder, depth + 1),
            Call { Arguments.Count: 0, Receiver: { } holder } call when call.Method.Name.StartsWith("get_", StringComparison.Ordinal) || call.Method.Name is "ConfigureAwait" or "GetAwaiter" => RootOf(body, holder, depth + 1),
            _ => null,
        };
    }

    /// <summary>When the variable is the current element of an enumeration: the first instruction after the loop.</summary>
    private Instruction? LoopOver(IrBody body, IrVariable variable, int depth)
    {
        if (depth > 5) return null;
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            var exit = instruction switch
            {
                Call { Method.Name: "get_Current", Receiver: { } enumerator } => ExitOf(body, enumerator),
                LoadElement load => ExitOfLoop(body, load),
                Call { Method: { IsSource: false, Name: "get_Item" }, Arguments: [{ Type.DocId: "T:System.Int32" }] } indexed => ExitOfLoop(body, indexed),
                Copy copy => LoopOver(body, copy.Source, depth + 1),
                LoadField { Object: { } holder } => LoopOver(body, holder, depth + 1),
                Call { Method.IsSource: true, Arguments.Count: 0, Receiver: { } holder } getter when getter.Method.Name.StartsWith("get_", StringComparison.Ordinal) => LoopOver(body, holder, depth + 1),
                Cast cast => LoopOver(body, cast.Source, depth + 1),
                Call { Method.Name: "ConfigureAwait" or "GetAwaiter", Receiver: { } inner } => LoopOver(body, inner, depth + 1),
                _ => null,
            };
            if (exit is not null) return exit;
        }
        return null;
    }

    private Instruction? ExitOf(IrBody body, IrVariable enumerator)
    {
        foreach (var use in split.UsesOf(body, enumerator))
        {
            if (use is Call { Method.Name: "MoveNext", Result: { } more } && Branches.Of(split, body, more, false) is { } exit) return exit;
        }
        return null;
    }

    private static Instruction? ExitOfLoop(IrBody body, Instruction load)
    {
        foreach (var block in body.Blocks)
        {
            if (block.Terminator is Branch branch && ReferenceEquals(branch.IfTrue, load.Block) && Branches.IsOnlyWayTo(body, branch.IfFalse)) return branch.IfFalse.Instructions[0];
        }
        return null;
    }

    private void Add(HeapObject handle, Join join)
    {
        if (!_byHandle.TryGetValue(handle.Id, out var list)) _byHandle[handle.Id] = list = [];
        if (!list.Contains(join)) list.Add(join);
    }

    /// <summary>A wait for a combined task is a wait for its parts.</summary>
    private void AddParts()
    {
        for (var round = 0; round < 4; round++)
        {
            foreach (var (combined, parts) in _parts)
            {
                foreach (var join in _byHandle.GetValueOrDefault(combined)?.ToList() ?? [])
                {
                    foreach (var part in parts) Add(part, join with { All = true });
                }
            }
        }
    }
}
