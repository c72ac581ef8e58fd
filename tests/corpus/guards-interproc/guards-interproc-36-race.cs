// case: guards-interproc-36-race
// sdk: library
// expect: MAP001 Archive.Shared.Ledger._pages
// why: the caller says that it holds the lock, and does not

namespace Archive.Shared;

public sealed class Ledger
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _pages = new();

    public void Add(string title) => Record(title, takeLock: false);

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
