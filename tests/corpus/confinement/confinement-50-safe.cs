// case: confinement-50-safe
// sdk: library
// expect: none
// why: the set comes fresh from a helper; it is copied before the first work item gets it, and every later use holds its lock
namespace Text.Closing;

public sealed class Closer
{
    private readonly object _gate = new();
    private readonly List<string> _names = ["a", "b"];

    private HashSet<string> Pending()
    {
        var found = new HashSet<string>();
        lock (_gate)
        {
            foreach (var name in _names) found.Add(name);
        }
        return found;
    }

    public void Close(Action done)
    {
        var pending = Pending();
        Action<string> closed = name =>
        {
            var last = false;
            lock (pending) last = pending.Remove(name) && pending.Count == 0;
            if (last) ThreadPool.QueueUserWorkItem(_ => done());
        };
        foreach (var name in pending.ToArray())
        {
            var own = name;
            ThreadPool.QueueUserWorkItem(_ => closed(own));
        }
    }
}
