// case: lock-identity-01-safe
// sdk: library
// expect: none
// why: the lock object is never replaced

namespace Feeds.Channels;

public sealed class ChannelCache
{
    private object _gate = new();
    private readonly Dictionary<string, string> _channels = new();

    public void Store(string url, string xml)
    {
        lock (_gate)
        {
            _channels[url] = xml;
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _channels.Clear();
        }
    }
}
