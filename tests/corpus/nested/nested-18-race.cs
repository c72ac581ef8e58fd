// case: nested-18-race
// sdk: library
// expect: MAP004|MAP006 Keys.Ring.KeyRing._rings
// why: the inner map is locked itself by one method and by the outer's lock in the other

namespace Keys.Ring;

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
            return _rings.TryGetValue(owner, out var ring) && ring.Remove(name);
        }
    }
}
