// case: lock-identity-15-safe
// sdk: library
// expect: none
// why: only one of the lock objects that first callers make is kept

namespace Assets.Packs;

public class BundleTable
{
    private object? _syncRoot;
    private readonly Dictionary<string, byte[]> _bundles = new();

    private object SyncRoot
    {
        get
        {
            if (_syncRoot == null)
            {
                Interlocked.CompareExchange(ref _syncRoot, new object(), null);
            }
            return _syncRoot;
        }
    }

    public void Put(string name, byte[] content)
    {
        lock (SyncRoot)
        {
            _bundles[name] = content;
        }
    }

    public byte[]? Get(string name)
    {
        lock (SyncRoot)
        {
            return _bundles.TryGetValue(name, out var content) ? content : null;
        }
    }
}
