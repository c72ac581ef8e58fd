// case: confinement-50-race
// sdk: library
// expect: MAP002|MAP003 Text.Opening.Opener.Pending.found
// why: the set comes fresh from a helper, but it is counted without its lock after the first work item got it
namespace Text.Opening;

public sealed class Opener
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

    public void Open(Action done)
    {
        var pending = Pending();
        Action<string> closed = name =>
        {
            var last = false;
            lock (pending) last = pending.Remove(name) && pending.Count == 0;
            if (last) ThreadPool.QueueUserWorkItem(_ => done());
        };
        foreach (var name in _names)
        {
            var own = name;
            ThreadPool.QueueUserWorkItem(_ => closed(own));
            Console.WriteLine(pending.Contains(own));
        }
    }
}
