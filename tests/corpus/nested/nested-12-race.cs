// case: nested-12-race
// sdk: library
// expect: MAP006|MAP003 Alerts.Topics.AlertTopics._subscribers
// why: the subscribers of a topic are walked after the region

namespace Alerts.Topics;

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
        HashSet<AlertHandler>? handlers;
        lock (_sync)
        {
            _subscribers.TryGetValue(topic, out handlers);
        }
        foreach (var handler in handlers ?? [])
        {
            handler(topic, text);
        }
    }
}
