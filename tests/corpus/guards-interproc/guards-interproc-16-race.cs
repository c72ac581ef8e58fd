// case: guards-interproc-16-race
// sdk: library
// expect: MAP001|MAP002 Docs.Revisions.RevisionIndex._revisions
// why: the touch comes after the outer region, the inner one ended before

namespace Docs.Revisions;

public sealed class RevisionIndex
{
    private readonly object _lock = new();
    private readonly Dictionary<string, int> _revisions = new();

    public int Next(string path)
    {
        lock (_lock)
        {
            return _revisions[path] = _revisions.GetValueOrDefault(path) + 1;
        }
    }

    public void Rename(string from, string to)
    {
        Monitor.Enter(_lock);
        try
        {
            Next(from);
            Monitor.Enter(_lock);
            try
            {
                _revisions.Remove(from);
            }
            finally
            {
                Monitor.Exit(_lock);
            }
            }
        finally
        {
            Monitor.Exit(_lock);
        }
        _revisions[to] = 1;
    }
}
