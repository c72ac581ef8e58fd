// case: nested-12-safe
// sdk: library
// expect: none
// why: the subscribers of a topic are copied in the region and the copy is walked after it

namespace Alerts.Channels;

public delegate void AlertHandler(string topic, string text);

public sealed class AlertTopics
{
    private readonly object _sync = new();
    private readonly Dictionary<string, HashSet<AlertHandler>> _subscribers = new();

    public void Subscribe(string topic, AlertHandler handler)
    {
        lock (_sync)
        {
            if (!_subscribers.TryGetValue(topic, out var handlers))
            {
                handlers = new HashSet<AlertHandler>();
                _subscribers.Add(topic, handlers);
            }
            handlers.Add(handler);
        }
    }

    public void Raise(string topic, string text)
    {
        AlertHandler[] handlers;
        lock (_sync)
        {
            handlers = _subscribers.TryGetValue(topic, out var set) ? set.ToArray() : [];
        }
        foreach (var handler in handlers)
        {
            handler(topic, text);
        }
    }
}
