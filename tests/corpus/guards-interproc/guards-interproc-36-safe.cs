// case: guards-interproc-36-safe
// sdk: library
// expect: none
// why: the lock is taken by whoever does not hold it yet

namespace Archive.Own;

public sealed class Ledger
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _pages = new();

    public void Add(string title) => Record(title, takeLock: true);

    public void Move(string title, string to)
    {
        lock (_gate)
        {
            _pages.Remove(title);
            Record(to, takeLock: false);
        }
    }

    private void Record(string title, bool takeLock)
    {
        if (takeLock)
            Monitor.Enter(_gate);
        try
        {
            _pages[title] = title.Length;
        }
        finally
        {
            if (takeLock)
                Monitor.Exit(_gate);
        }
    }
}
