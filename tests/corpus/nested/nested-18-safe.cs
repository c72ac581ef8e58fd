// case: nested-18-safe
// sdk: library
// expect: none
// why: the inner map is locked itself by both methods

namespace Keys.Chain;

public sealed class KeyRing
{
    private readonly Dictionary<string, Dictionary<string, byte[]>> _rings = new();

    public void Add(string owner, string name, byte[] key)
    {
        Dictionary<string, byte[]>? ring;
        lock (_rings)
        {
            if (!_rings.TryGetValue(owner, out ring))
            {
                ring = new Dictionary<string, byte[]>();
                _rings[owner] = ring;
            }
        }
        lock (ring)
        {
            ring[name] = key;
        }
    }

    public bool Drop(string owner, string name)
    {
        lock (_rings)
        {
            if (!_rings.TryGetValue(owner, out var ring))
            {
                return false;
            }
            lock (ring)
            {
                return ring.Remove(name);
            }
        }
    }
}
