using MapAudit.Analysis.Common;
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
    private readonly Dictionary<int, Walked> _seen = [];
    private readonly Dictionary<int, List<int>> _stopsOf = [];
    private readonly Queue<(MethodInstance Instance, int Index, bool Up)> _work = new();
    private readonly HashSet<int> _entered = [];
    private readonly BitRow _whole;
    private readonly Stack<int> _entering = new();
    private readonly HashSet<int> _leadToStops;
    private readonly HashSet<int> _returned = [];
    private readonly Dictionary<int, bool> _mustStop = [];

    private ProgramReach(PointsToResult heap, AsyncSplit split, Origin origin, IReadOnlySet<(int, int)> stops)
    {
        _heap = heap;
        _split = split;
        _origin = origin;
        _stops = stops;
        foreach (var (instance, index) in stops)
        {
            if (!_stopsOf.TryGetValue(instance, out var list)) _stopsOf[instance] = list = [];
            list.Add(index);
        }
        _whole = new BitRow(heap.Instances.Count);
        _leadToStops = LeadingTo(_stopsOf.Keys);
    }

    /// <summary>The instances that may pass a stop before they return.</summary>
    private HashSet<int> LeadingTo(IEnumerable<int> instances)
    {
        var leading = new HashSet<int>(instances);
        var work = new Queue<int>(leading);
        while (work.TryDequeue(out var id))
        {
            foreach (var edge in _heap.CallsTo(_heap.Instances[id]))
            {
                if (edge.Kind is CallEdgeKind.Call or CallEdgeKind.Enumeration && _origin.Runs.ContainsKey(edge.Caller.Id) && leading.Add(edge.Caller.Id)) work.Enqueue(edge.Caller.Id);
            }
        }
        return leading;
    }

    /// <summary>The instructions of one instance that were walked: at all, and towards its callers.</summary>
    private sealed class Walked(int length)
    {
        public BitRow Any { get; } = new(length);

        public BitRow? Up { get; set; }
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
        _whole.Contains(instance.Id) || (_seen.TryGetValue(instance.Id, out var seen) && seen.Any.Contains(instruction.Index));

    /// <summary>Walks the rest of one block; what of it was walked before went on then.</summary>
    private void Walk(MethodInstance instance, int start, bool up)
    {
        if (!up && _whole.Contains(instance.Id)) return;
        var body = instance.Body!;
        if (!_seen.TryGetValue(instance.Id, out var walked)) _seen[instance.Id] = walked = new Walked(body.Instructions.Count);
        // A body that was walked as a callee is walked once more towards its callers.
        var mine = up ? walked.Up ??= new BitRow(body.Instructions.Count) : walked.Any;
        if (mine.Contains(start)) return;
        var end = body.Instructions[start].Block.Instructions[^1].Index;
        var last = mine.Next(start, end) is { } known ? known - 1 : end;
        var ends = last < end;
        var part = _origin.Runs.GetValueOrDefault(instance.Id);
        if (_split.FirstUncovered(body, start, last, part) is { } uncovered)
        {
            last = uncovered;
            ends = true;
        }
        if (FirstStop(instance, start, last) is { } stop)
        {
            last = stop;
            ends = true;
        }
        var calls = _heap.CallSites(instance);
        for (var at = _heap.FirstCallSite(instance, start); at < calls.Length; at++)
        {
            var call = calls[at];
            var index = call.Site.Index;
            if (call.Site is not (Call or Invoke)) continue;
            if (index > last || (index == last && uncoveredAt(last))) break;
            if (!walked.Any.Contains(index) && !_whole.Contains(instance.Id)) EnterCallees(call);
            if (_stops.Count == 0 || !MustStop(call)) continue;
            last = index;
            ends = true;
            break;
        }
        walked.Any.Add(start, last);
        if (up) mine.Add(start, last);
        if (!ends) Continue(instance, body.Instructions[end], up);

        bool uncoveredAt(int index) => !_split.Covers(body, body.Instructions[index], part);
    }

    private int? FirstStop(MethodInstance instance, int start, int last)
    {
        if (!_stopsOf.TryGetValue(instance.Id, out var stops)) return null;
        int? first = null;
        foreach (var stop in stops)
        {
            if (stop >= start && stop <= last && (first is null || stop < first)) first = stop;
        }
        return first;
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

    private void EnterCallees(CallSite call)
    {
        foreach (var edge in call.Edges)
        {
            if (edge.Kind is not (CallEdgeKind.Spawn or CallEdgeKind.Once)) Enter(edge.Callee);
        }
        while (_entering.TryPop(out var id))
        {
            foreach (var callee in _heap.CalleesOf(_heap.Instances[id])) Enter(callee);
        }
    }

    /// <summary>A callee without a stop on any way through it runs as a whole, and so does what it calls.</summary>
    private void Enter(MethodInstance callee)
    {
        if (!_origin.Runs.TryGetValue(callee.Id, out var part) || callee.Body is not { } body || !_entered.Add(callee.Id)) return;
        if (part == BodyPart.All && !_leadToStops.Contains(callee.Id))
        {
            _whole.Add(callee.Id, callee.Id);
            _entering.Push(callee.Id);
            return;
        }
        if ((part & BodyPart.BeforeAwait) != 0) _work.Enqueue((callee, 0, false));
        if (part != BodyPart.AfterAwait) return;
        foreach (var resumption in _split.Resumptions(body)) _work.Enqueue((callee, resumption.Index + 1, false));
    }

    /// <summary>Whatever is called passes a stop before it returns.</summary>
    private bool MustStop(CallSite call)
    {
        foreach (var edge in call.Edges)
        {
            if (edge.Kind is not (CallEdgeKind.Call or CallEdgeKind.Enumeration) || !MustStop(edge.Callee, 0)) return false;
        }
        return true;
    }

    /// <summary>Every way through the method passes a stop.</summary>
    private bool MustStop(MethodInstance instance, int depth)
    {
        if (!_leadToStops.Contains(instance.Id)) return false;
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
