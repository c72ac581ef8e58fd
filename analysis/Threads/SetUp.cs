using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// What unknown callers of a library run only while they set an object up (see <see cref="HandOuts"/>): all ways to it begin with a
/// call on an object that no other thread has yet.
/// </summary>
internal sealed class SetUp(PointsToResult heap)
{
    private readonly Dictionary<int, HashSet<int>> _anyTime = [];

    public bool Is(Origin origin, ProgramPoint point) =>
        origin is { IsRoot: true, Name: Groups.Api } && !AnyTime(origin).Contains(point.Instance.Id);

    /// <summary>What the origin runs by way of other calls.</summary>
    private HashSet<int> AnyTime(Origin origin)
    {
        if (_anyTime.TryGetValue(origin.Id, out var known)) return known;
        var found = new HashSet<int>();
        var work = new Queue<MethodInstance>(origin.Entries.Select(e => e.Instance).Where(i => !heap.HandOuts.IsSetUp(i)));
        while (work.TryDequeue(out var instance))
        {
            if (!found.Add(instance.Id)) continue;
            foreach (var callee in heap.CalleesOf(instance)) work.Enqueue(callee);
        }
        return _anyTime[origin.Id] = found;
    }
}
