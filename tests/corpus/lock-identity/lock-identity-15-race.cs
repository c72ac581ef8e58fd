// case: lock-identity-15-race
// sdk: library
// expect: MAP030 Assets.Bundles.BundleTable._bundles
// why: two first callers may each make the lock object and enter with their own

namespace Assets.Bundles;

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
                _syncRoot = new object();
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
