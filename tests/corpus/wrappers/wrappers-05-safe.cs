// case: wrappers-05-safe
// sdk: console
// expect: none
// why: each owner has a registry and a lock of its own

namespace Broker.Channels;

public sealed class Registry
{
    private readonly Dictionary<string, int> _subscribers = new();

    public void Add(string topic) => _subscribers[topic] = _subscribers.GetValueOrDefault(topic) + 1;
}

public sealed class PublisherSide
{
    private readonly object _gate = new();
    private readonly Registry _registry;

    public PublisherSide(Registry registry) => _registry = registry;

    public void Announce(string topic)
    {
        lock (_gate) { _registry.Add(topic); }
    }
}

public sealed class ConsumerSide
{
    private readonly object _gate = new();
    private readonly Registry _registry;

    public ConsumerSide(Registry registry) => _registry = registry;

    public void Subscribe(string topic)
    {
        lock (_gate) { _registry.Add(topic); }
    }
}

public static class Program
{
    public static void Main()
    {
        var registry = new Registry();
        var publishers = new PublisherSide(registry);
        var consumers = new ConsumerSide(new Registry());
        var p = Task.Run(() => publishers.Announce("orders"));
        var c = Task.Run(() => consumers.Subscribe("orders"));
        Task.WaitAll(p, c);
    }
}
