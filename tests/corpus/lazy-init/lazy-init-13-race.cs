// case: lazy-init-13-race
// sdk: library
// expect: MAP012 Ui.Listening.Listeners._byEvent
// why: the inner set of an event is created on a miss and stored by the indexer, which may replace the set another caller has added to
using System.Collections.Concurrent;

namespace Ui.Listening;

public sealed class Listeners
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Guid, Action>> _byEvent = new();

    public IDisposable On(string name, Action callback)
    {
        var id = Guid.NewGuid();
        var bucket = BucketOf(name);
        bucket[id] = callback;
        return new Registration(bucket, id);
    }

    public void Raise(string name)
    {
        if (_byEvent.TryGetValue(name, out var bucket))
            foreach (var (_, callback) in bucket)
                callback();
    }

    private ConcurrentDictionary<Guid, Action> BucketOf(string name)
    {
        if (_byEvent.TryGetValue(name, out var known))
            return known;
        var created = new ConcurrentDictionary<Guid, Action>();
        _byEvent[name] = created;
        return created;
    }

    private sealed class Registration(ConcurrentDictionary<Guid, Action> bucket, Guid id) : IDisposable
    {
        public void Dispose() => bucket.TryRemove(id, out _);
    }
}
