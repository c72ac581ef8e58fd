// case: guards-interproc-24-safe
// sdk: library
// expect: none
// why: the handler that is told of the change runs inside the region and edits the map

namespace Bus.Subjects;

internal interface ITopicObserver
{
    void Changed(string topic);
}

public sealed class TopicMap
{
    private sealed class Trimmer(TopicMap map) : ITopicObserver
    {
        public void Changed(string topic)
        {
            if (map._topics.Count > 1000) map._topics.Remove(topic);
        }
    }

    private readonly object _gate = new();
    private readonly SortedDictionary<string, int> _topics = new();
    private readonly ITopicObserver[] _observers;

    public TopicMap() => _observers = [new Trimmer(this)];

    public void Publish(string topic)
    {
        lock (_gate)
        {
            _topics[topic] = _topics.TryGetValue(topic, out var sent) ? sent + 1 : 1;
            Tell(topic);
        }
        
    }

    private void Tell(string topic)
    {
        foreach (var observer in _observers) observer.Changed(topic);
    }
}
