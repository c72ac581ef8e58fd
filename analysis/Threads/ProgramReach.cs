using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>A point of the program in a context.</summary>
public readonly record struct ProgramPoint(MethodInstance Instance, Instruction Instruction)
{
    public (int, int) Key => (Instance.Id, Instruction.Index);
}

/// <summary>
/// Which points of one origin may run after a given point, in the interprocedural control-flow graph: forward through bodies,
/// down into callees, up to callers. Points that end the walk (joins, re-allocations) can be given.
/// </summary>
public sealed class ProgramReach
{
    private readonly PointsToResult _heap;
    private readonly AsyncSplit _split;
    private readonly Origin _origin;
    private readonly IReadOnlySet<(int, int)> _stops;
    private readonly Dictionary<int, HashSet<int>> _seen = [];
    private readonly Queue<(MethodInstance Instance, int Index, bool Up)> _work = new();
    private readonly HashSet<int> _entered = [];
    private readonly Dictionary<int, HashSet<int>> _seenUp = [];
    private readonly HashSet<int> _returned = [];
    private readonly Dictionary<int, bool> _mustStop = [];

    private ProgramReach(PointsToResult heap, AsyncSplit split, Origin origin, IReadOnlySet<(int, int)> stops)
    {
        _heap = heap;
        _split = split;
        _origin = origin;
        _stops = stops;
    }

    /// <summary>All points of the origin that may run after <paramref name="from"/> and before any of <paramref name="stops"/>.</summary>
    public static ProgramReach After(PointsToResult heap, AsyncSplit split, Origin origin, IEnumerable<ProgramPoint> from, IReadOnlySet<(int, int)> stops)
    {
        var reach = new ProgramReach(heap, split, origin, stops);
        foreach (var point in from) reach.Continue(point.Instance, point.Instruction, up: true);
        while (reach._work.TryDequeue(out var item)) reach.Walk(item.Instance, item.Index, item.Up);
        return reach;
    }

    /// <summary>All points of the origin that it may run before any of <paramref name="stops"/>.</summary>
    public static ProgramReach FromEntries(PointsToResult heap, AsyncSplit split, Origin origin, IReadOnlySet<(int, int)> stops)
    {
        var reach = new ProgramReach(heap, split, origin, stops);
        foreach (var (instance, part) in origin.Entries)
        {
            if (instance.Body is not { } body) continue;
            if (part != BodyPart.AfterAwait)
            {
                reach._work.Enqueue((instance, 0, false));
                continue;
            }
            // What resumes has passed the await itself.
            foreach (var resumption in split.Resumptions(body).Where(r => !stops.Contains((instance.Id, r.Index)))) reach._work.Enqueue((instance, resumption.Index + 1, false));
        }
        while (reach._work.TryDequeue(out var item)) reach.Walk(item.Instance, item.Index, item.Up);
        return reach;
    }

    public bool Contains(MethodInstance instance, Instruction instruction) =>
        _seen.TryGetValue(instance.Id, out var seen) && seen.Contains(instruction.Index);

    private void Walk(MethodInstance instance, int start, bool up)
    {
        var body = instance.Body!;
        if (!_seen.TryGetValue(instance.Id, out var seen)) _seen[instance.Id] = seen = [];
        HashSet<int>? seenUp = null;
        if (up && !_seenUp.TryGetValue(instance.Id, out seenUp)) _seenUp[instance.Id] = seenUp = [];
        for (var i = start; i < body.Instructions.Count; i++)
        {
            var instruction = body.Instructions[i];
            var fresh = seen.Add(i);
            // A body that was walked as a callee is walked once more towards its callers.
            if (up ? !seenUp!.Add(i) : !fresh) return;
            if (!_split.Covers(body, instruction, _origin.Runs.GetValueOrDefault(instance.Id))) return;
            if (fresh) EnterCallees(instance, instruction);
            if (Stops(instance, instruction)) return;
            if (instruction is not Terminator) continue;
            Continue(instance, instruction, up);
            return;
        }
    }

    private void Continue(MethodInstance instance, Instruction instruction, bool up)
    {
        foreach (var handler in instruction.Block.Handlers) _work.Enqueue((instance, handler.Instructions[0].Index, up));
        if (instruction is not Terminator)
        {
            _work.Enqueue((instance, instruction.Index + 1, up));
            return;
        }
        foreach (var target in instruction.Block.Successors) _work.Enqueue((instance, target.Instructions[0].Index, up));
        if (!up || instruction is not (Return or Throw)) return;
        if (!_returned.Add(instance.Id)) return;
        foreach (var edge in _heap.CallsTo(instance))
        {
            if (edge.Kind is CallEdgeKind.Spawn or CallEdgeKind.Once || !_origin.Runs.TryGetValue(edge.Caller.Id, out var part)) continue;
            if (_stops.Contains((edge.Caller.Id, edge.Site.Index))) continue;
            if (!_split.Covers(edge.Caller.Body!, edge.Site, part))
            {
                // The caller resumes after the await that waited for this.
                foreach (var resumption in _split.Resumptions(edge.Caller.Body!)) _work.Enqueue((edge.Caller, resumption.Index + 1, true));
                continue;
            }
            // Called for each element: the next call follows this one.
            if (edge.Repeats && _entered.Add(instance.Id)) _work.Enqueue((instance, 0, false));
            Continue(edge.Caller, edge.Site, up: true);
        }
    }

    private void EnterCallees(MethodInstance instance, Instruction site)
    {
        if (site is not (Call or Invoke)) return;
        foreach (var edge in _heap.CallsAt(instance, site))
        {
            if (edge.Kind is CallEdgeKind.Spawn or CallEdgeKind.Once || !_origin.Runs.TryGetValue(edge.Callee.Id, out var part)) continue;
            if (edge.Callee.Body is not { } body || !_entered.Add(edge.Callee.Id)) continue;
            if ((part & BodyPart.BeforeAwait) != 0) _work.Enqueue((edge.Callee, 0, false));
            if (part == BodyPart.AfterAwait)
            {
                foreach (var resumption in _split.Resumptions(body)) _work.Enqueue((edge.Callee, resumption.Index + 1, false));
            }
        }
    }

    private bool Stops(MethodInstance instance, Instruction instruction)
    {
        if (_stops.Count == 0) return false;
        if (_stops.Contains((instance.Id, instruction.Index))) return true;
        if (instruction is not (Call or Invoke)) return false;
        var callees = _heap.CallsAt(instance, instruction);
        return callees.Count > 0 && callees.All(e => e.Kind is CallEdgeKind.Call or CallEdgeKind.Enumeration && MustStop(e.Callee, 0));
    }

    /// <summary>Every way through the method passes a stop.</summary>
    private bool MustStop(MethodInstance instance, int depth)
    {
        if (_mustStop.TryGetValue(instance.Id, out var known)) return known;
        _mustStop[instance.Id] = false;
        if (depth > 8 || instance.Body is not { } body) return false;
        var work = new Stack<int>();
        var seen = new HashSet<int>();
        work.Push(0);
        var escapes = false;
        while (!escapes && work.TryPop(out var start))
        {
            for (var i = start; i < body.Instructions.Count; i++)
            {
                var instruction = body.Instructions[i];
                if (!seen.Add(i) || _stops.Contains((instance.Id, i))) break;
                if (instruction is Call or Invoke)
                {
                    var callees = _heap.CallsAt(instance, instruction);
                    if (callees.Count > 0 && callees.All(e => e.Kind == CallEdgeKind.Call && MustStop(e.Callee, depth + 1))) break;
                }
                if (instruction is not Terminator) continue;
                if (instruction is Return) escapes = true;
                foreach (var target in instruction.Block.Successors) work.Push(target.Instructions[0].Index);
                break;
            }
        }
        return _mustStop[instance.Id] = !escapes;
    }
}
