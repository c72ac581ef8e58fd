// case: lazy-init-13-safe
// sdk: library
// expect: none
// why: the inner set that was added first is the one that is used
using System.Collections.Concurrent;

namespace Ui.Observing;

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
        return _byEvent.TryAdd(name, created) ? created : BucketOf(name);
    }

    private sealed class Registration(ConcurrentDictionary<Guid, Action> bucket, Guid id) : IDisposable
    {
        public void Dispose() => bucket.TryRemove(id, out _);
    }
}
