using System.Collections.Concurrent;

namespace Shop;

public sealed class Sessions
{
    private readonly ConcurrentDictionary<Guid, Session> _open = new();

    public Session Get(Guid id)
    {
        if (!_open.ContainsKey(id))
        {
            _open[id] = new Session(id);
        }
        return _open[id];
    }

    public void Drop(Guid id) => _open.TryRemove(id, out _);
}
