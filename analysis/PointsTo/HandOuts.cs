namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// How unknown callers of a library come by the objects that they call: they make them, an object that is not meant for many threads
/// gives them, or one that is does. Only in the last case may they call at any time; before that they set an object up, and give it
/// to what threads share when it is done.
/// </summary>
public sealed class HandOuts
{
    private readonly Dictionary<int, HashSet<int>> _givers = [];
    private readonly Dictionary<int, HashSet<int>> _entries = [];
    private readonly Dictionary<int, HeapObject> _called = [];
    private HashSet<int>? _setUp;

    /// <summary>A call on the first object returned the second.</summary>
    internal void Give(HeapObject giver, HeapObject given)
    {
        _called[giver.Id] = giver;
        if (!_givers.TryGetValue(given.Id, out var givers)) _givers[given.Id] = givers = [];
        givers.Add(giver.Id);
    }

    /// <summary>Unknown callers call the method on the object.</summary>
    internal void Enter(HeapObject receiver, MethodInstance entry)
    {
        _called[receiver.Id] = receiver;
        if (!_entries.TryGetValue(entry.Id, out var receivers)) _entries[entry.Id] = receivers = [];
        receivers.Add(receiver.Id);
    }

    /// <summary>Unknown callers call the method only on objects that no other thread has yet.</summary>
    public bool IsSetUp(MethodInstance entry)
    {
        _setUp ??= [.. _entries.Where(e => e.Value.All(id => !IsForThreads(id, []))).Select(e => e.Key)];
        return _setUp.Contains(entry.Id);
    }

    /// <summary>The object is meant for many threads, or got from one that is.</summary>
    private bool IsForThreads(int id, HashSet<int> seen) =>
        seen.Add(id) && ((_called.TryGetValue(id, out var called) && (called.IsMeantForThreads || called.IsSharedRoot)) || (_givers.TryGetValue(id, out var givers) && givers.Any(g => IsForThreads(g, seen))));
}
