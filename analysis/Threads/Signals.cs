using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Order by a signal: what one origin does before it gives the signal comes before what others do past a wait for it (events,
/// countdowns, completion sources). It holds for a signal that starts unset, that only one origin gives, and that nobody takes back.
/// </summary>
internal sealed class Signals
{
    private readonly PointsToResult _heap;
    private readonly AsyncSplit _split;
    private readonly Joins _joins;
    private readonly IReadOnlyList<Origin> _origins;
    private readonly Func<Origin, bool> _isStartedOnce;
    private readonly SortedDictionary<int, Signal> _signals = [];
    private readonly Dictionary<(int, int), ProgramReach> _past = [];
    private readonly Dictionary<(int, int), ProgramReach> _unordered = [];

    public Signals(PointsToResult heap, ModelIndex models, AsyncSplit split, Joins joins, IReadOnlyList<Origin> origins, Func<Origin, bool> isStartedOnce)
    {
        _heap = heap;
        _split = split;
        _joins = joins;
        _origins = origins;
        _isStartedOnce = isStartedOnce;
        var signalling = new Dictionary<IrBody, List<(Call, Effect)>>();
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            if (!signalling.TryGetValue(body, out var effects))
            {
                effects = [.. body.Instructions.OfType<Call>().SelectMany(c => models.ModelOf(c)?.Effects.Where(e => e is Effect.Signal or Effect.AwaitSignal).Select(e => (c, e)) ?? [])];
                signalling[body] = effects;
            }
            foreach (var (call, effect) in effects) Collect(instance, call, effect);
        }
        foreach (var (id, signal) in _signals.ToList())
        {
            if (signal.IsWithdrawn || signal.Givers.Count == 0 || StartsSet(signal.Object)) _signals.Remove(id);
        }
    }

    /// <summary>The point of <paramref name="later"/> is reached only past a wait for what <paramref name="first"/> says after its point.</summary>
    public bool Orders(HeapObject value, Origin first, ProgramPoint said, Origin later, ProgramPoint heard)
    {
        if (ReferenceEquals(first, later)) return false;
        foreach (var (id, signal) in _signals)
        {
            if (!first.Runs.ContainsKey(said.Instance.Id) || !IsGivenBy(first, signal) || !IsOneSignal(value, first, signal)) continue;
            if (Past(first, id, signal).Contains(said.Instance, said.Instruction)) continue;
            if (IsBehind(later, first, id, signal, heard)) return true;
        }
        return false;
    }

    private void Collect(MethodInstance instance, Call call, Effect effect)
    {
        var place = effect switch { Effect.Signal s => s.At, Effect.AwaitSignal w => w.At, _ => null };
        if (place is null) return;
        var variable = place.Root == PlaceRoot.Receiver ? call.Receiver : place.Root == PlaceRoot.Argument && place.Argument < call.Arguments.Count ? call.Arguments[place.Argument] : null;
        if (variable is null) return;
        var objects = _heap.PointsTo(instance, variable);
        foreach (var value in objects)
        {
            if (!_signals.TryGetValue(value.Id, out var signal)) _signals[value.Id] = signal = new Signal(value);
            switch (effect)
            {
                case Effect.Signal { Withdrawn: true }:
                    signal.IsWithdrawn = true;
                    break;
                case Effect.Signal given:
                    signal.IsCounted |= given.Counted;
                    signal.Givers.Add(new ProgramPoint(instance, call));
                    break;
                // Only a wait for this very signal counts.
                case Effect.AwaitSignal wait when objects.Count == 1:
                    if ((wait.IfTrue ? Branches.Of(_split, instance.Body!, call.Result, true) : call) is { } at) signal.Waits.Add((instance.Id, at.Index));
                    break;
            }
        }
    }

    /// <summary>Made with <c>true</c>: nobody waits for it at first.</summary>
    private static bool StartsSet(HeapObject value) =>
        value.Maker?.Body is { } body && value.Site is Allocate made && body.Instructions.OfType<Call>().Any(c =>
            c.Method.IsConstructor && ReferenceEquals(c.Receiver, made.Target) && c.Arguments.Count > 0
            && body.Instructions.Any(i => i is Constant { Value: true } constant && ReferenceEquals(constant.Target, c.Arguments[0])));

    private bool IsGivenBy(Origin first, Signal signal) =>
        signal.Givers.TrueForAll(g => _origins.All(o => ReferenceEquals(o, first) == (o.Runs.TryGetValue(g.Instance.Id, out var part) && _split.Covers(g.Instance.Body!, g.Instruction, part))));

    /// <summary>One signal for one value: the origin runs once in the program, or all that run together count down for the value they share.</summary>
    private bool IsOneSignal(HeapObject value, Origin first, Signal signal)
    {
        if (first.IsMain || _isStartedOnce(first)) return true;
        return signal.IsCounted && first.Parent is { } parent
            && (parent.IsMain || _isStartedOnce(parent) || (value.Maker is { } maker && ReferenceEquals(maker, signal.Object.Maker)));
    }

    /// <summary>What the origin may run after it has given the signal.</summary>
    private ProgramReach Past(Origin first, int id, Signal signal)
    {
        if (_past.TryGetValue((first.Id, id), out var known)) return known;
        return _past[(first.Id, id)] = ProgramReach.After(_heap, _split, first, signal.Givers, new HashSet<(int, int)>());
    }

    /// <summary>Behind a wait itself, or started only behind one.</summary>
    private bool IsBehind(Origin later, Origin first, int id, Signal signal, ProgramPoint heard)
    {
        List<ProgramPoint> points = [heard];
        for (var origin = later; ; origin = origin.Parent)
        {
            if (!_unordered.TryGetValue((origin.Id, id), out var reach))
            {
                var stops = signal.Waits.ToHashSet();
                stops.UnionWith(_joins.Of(signal.Object).Select(j => j.Point.Key));
                if (stops.Count == 0) return false;
                _unordered[(origin.Id, id)] = reach = ProgramReach.FromEntries(_heap, _split, origin, stops);
            }
            if (points.TrueForAll(p => !reach.Contains(p.Instance, p.Instruction))) return true;
            if (origin.Parent is null || origin.Sites.Count == 0 || ReferenceEquals(origin.Parent, first)) return false;
            points = [.. origin.Sites.Select(s => new ProgramPoint(s.Instance, s.Instruction))];
        }
    }

    private sealed class Signal(HeapObject value)
    {
        public HeapObject Object { get; } = value;

        public List<ProgramPoint> Givers { get; } = [];

        public HashSet<(int, int)> Waits { get; } = [];

        public bool IsCounted { get; set; }

        public bool IsWithdrawn { get; set; }
    }
}
