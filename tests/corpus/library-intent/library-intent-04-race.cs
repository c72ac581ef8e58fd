// case: library-intent-04-race
// sdk: library
// expect: MAP001|MAP002 Kit.Bus.TopicBroker._lastByTopic
// why: the concurrent queue shows that the type is meant for several threads, which all change the dictionary
using System.Collections.Concurrent;

namespace Kit.Bus;

public class TopicBroker
{
    private readonly ConcurrentQueue<(string Topic, string Text)> _outbox = new();
    private readonly Dictionary<string, string> _lastByTopic = new();

    public void Publish(string topic, string text)
    {
        if (_lastByTopic.TryGetValue(topic, out var last) && last == text)
            return;
        _lastByTopic[topic] = text;
        _outbox.Enqueue((topic, text));
    }

    public bool TryNext(out string text)
    {
        if (_outbox.TryDequeue(out var message))
        {
            text = message.Topic + ": " + message.Text;
            return true;
        }
        text = "";
        return false;
    }
}
