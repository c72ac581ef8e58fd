using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Who may run a point: an origin, and where it is when it does.</summary>
/// <param name="Entry">The initializer that runs the point, by id of its instance; -1 where the origin runs it itself.</param>
internal sealed record Runner(Origin Origin, ProgramPoint Point, int Entry);

/// <summary>
/// What runs once, because something is used for the first time: static constructors and lazy factories. They run on the thread of that
/// first use, and are over before anybody sees what they make. What they did not make, others may use meanwhile.
/// </summary>
internal sealed class Initializers(PointsToResult heap, IReadOnlyList<Origin> origins, AsyncSplit split)
{
    /// <summary>Initializers that are first used by initializers, and so on.</summary>
    private const int MaxNesting = 4;

    /// <summary>First uses looked at for one initializer and origin.</summary>
    public const int MaxUses = 4;

    private Dictionary<int, HashSet<int>>? _entriesOf;
    private ILookup<int, Origin>? _byInstance;
    private readonly Dictionary<int, IReadOnlyList<(Origin Origin, ProgramPoint Point)>> _runners = [];
    private readonly Dictionary<(int, int), IReadOnlyList<Runner>> _runnersFor = [];

    /// <summary>The origins that may run the point, where they are when they do; none where all that sees the object comes later.</summary>
    public IReadOnlyList<Runner> RunnersOf(HeapObject value, Origin origin, ProgramPoint point)
    {
        if (!origin.IsOnce) return [new Runner(origin, point, -1)];
        if (_runnersFor.TryGetValue((point.Instance.Id, value.Maker?.Id ?? -1), out var known)) return known;
        var entries = EntriesOf(point.Instance);
        var isOwn = value.Maker is { } maker && entries.IsSubsetOf(EntriesOf(maker));
        return _runnersFor[(point.Instance.Id, value.Maker?.Id ?? -1)] = isOwn ? [] : [.. entries.Order().SelectMany(e => Runners(e, 0).Select(r => new Runner(r.Origin, r.Point, e)))];
    }

    private List<(Origin Origin, ProgramPoint Point)> Few(IEnumerable<(Origin Origin, ProgramPoint Point)> runners)
    {
        var result = new List<(Origin Origin, ProgramPoint Point)>();
        foreach (var group in runners.GroupBy(r => r.Origin.Id).OrderBy(g => g.Key))
        {
            var uses = group.DistinctBy(r => (r.Point.Instance.Id, r.Point.Instruction.Index)).ToList();
            LeftOut += Math.Max(0, uses.Count - MaxUses);
            result.AddRange(uses.Take(MaxUses));
        }
        return result;
    }

    /// <summary>First uses that were not looked at.</summary>
    public int LeftOut { get; private set; }

    private IReadOnlyList<(Origin Origin, ProgramPoint Point)> Runners(int entry, int depth)
    {
        if (_runners.TryGetValue(entry, out var known)) return known;
        _runners[entry] = [];
        _byInstance ??= origins.SelectMany(o => o.Runs.Keys.Select(id => (id, o))).ToLookup(p => p.id, p => p.o);
        var found = new List<(Origin, ProgramPoint)>();
        foreach (var (user, site) in heap.FirstUsesOf(heap.Instances[entry]))
        {
            foreach (var origin in _byInstance[user.Id])
            {
                if (!split.Covers(user.Body!, site, origin.Runs[user.Id])) continue;
                if (!origin.IsOnce) found.Add((origin, new ProgramPoint(user, site)));
                else if (depth < MaxNesting) found.AddRange(EntriesOf(user).Order().SelectMany(e => Runners(e, depth + 1)));
            }
        }
        return _runners[entry] = Few(found);
    }

    /// <summary>The initializers that run the instance.</summary>
    private HashSet<int> EntriesOf(MethodInstance instance) => (_entriesOf ??= FindEntries()).GetValueOrDefault(instance.Id) ?? [];

    private Dictionary<int, HashSet<int>> FindEntries()
    {
        var result = new Dictionary<int, HashSet<int>>();
        foreach (var entry in heap.Edges.Where(e => e.Kind == CallEdgeKind.Once).Select(e => e.Callee).Distinct())
        {
            var work = new Queue<MethodInstance>([entry]);
            while (work.TryDequeue(out var instance))
            {
                if (!result.TryGetValue(instance.Id, out var entries)) result[instance.Id] = entries = [];
                if (!entries.Add(entry.Id)) continue;
                foreach (var callee in heap.CalleesOf(instance)) work.Enqueue(callee);
            }
        }
        return result;
    }
}
