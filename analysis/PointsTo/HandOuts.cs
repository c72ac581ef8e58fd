namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// How unknown callers of a library come by the objects that they call: they make them, an object that is not meant for many threads
/// gives them, or one that is does. Only in the last case may they call at any time; before that they set an object up, and give it
/// to what threads share when it is done.
/// </summary>
public sealed class HandOuts
{
    private readonly Solver _solver;
    private readonly Dictionary<int, List<int>> _returns = [];
    private readonly Dictionary<int, HashSet<int>> _entries = [];
    private HashSet<int>? _forThreads;

    internal HandOuts(Solver solver) => _solver = solver;

    /// <summary>Unknown callers call the method on the object, and get what it returns.</summary>
    internal void Enter(HeapObject receiver, MethodInstance entry)
    {
        if (!_entries.TryGetValue(entry.Id, out var receivers)) _entries[entry.Id] = receivers = [];
        receivers.Add(receiver.Id);
        if (entry.Method is { IsAsync: true } or { IsIterator: true }) return;
        if (!_returns.TryGetValue(receiver.Id, out var nodes)) _returns[receiver.Id] = nodes = [];
        nodes.Add(entry.ReturnNode);
    }

    /// <summary>Unknown callers call the method only on objects that no other thread has yet.</summary>
    public bool IsSetUp(MethodInstance entry)
    {
        _forThreads ??= FindForThreads();
        return _entries.TryGetValue(entry.Id, out var receivers) && !receivers.Overlaps(_forThreads);
    }

    /// <summary>Objects that are meant for many threads, and what callers get from those.</summary>
    private HashSet<int> FindForThreads()
    {
        var found = new HashSet<int>();
        var work = new Queue<int>();
        foreach (var value in _solver.Objects.All)
        {
            if ((value.IsMeantForThreads || value.IsSharedRoot) && found.Add(value.Id)) work.Enqueue(value.Id);
        }
        while (work.TryDequeue(out var giver))
        {
            foreach (var node in _returns.GetValueOrDefault(giver) ?? []) Follow(node);
            // What a collection that was handed out holds was handed out with it.
            if (!_solver.Objects.All[giver].Type.IsSource && _solver.KnownSlot(Slots.Values) is { } slot && _solver.FieldNodes.TryGetValue((giver, slot), out var values)) Follow(values);
        }
        return found;

        void Follow(int node)
        {
            foreach (var given in _solver.Graph.SetOf(node))
            {
                if (found.Add(given)) work.Enqueue(given);
            }
        }
    }
}
