// case: library-intent-04-safe
// sdk: library
// expect: none
// why: the queue is a plain one, nothing shows that the type is meant for several threads
using System.Collections.Concurrent;

namespace Kit.Broker;

public class TopicBroker
{
    private readonly Queue<(string Topic, string Text)> _outbox = new();
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
