// case: lock-identity-01-race
// sdk: library
// expect: MAP030 Feeds.Articles.Core.ChannelCache._channels
// why: Reset assigns a new lock object while other callers may hold the old one

namespace Feeds.Articles.Core;

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
        _gate = new object();
    }
}
