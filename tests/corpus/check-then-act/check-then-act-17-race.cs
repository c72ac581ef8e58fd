// case: check-then-act-17-race
// sdk: library
// expect: MAP010 Feed.Topics.Subscriptions._topics
// why: between the extension method's test and the indexer another thread may remove the topic, and the indexer throws
using System.Collections.Concurrent;

namespace Feed.Topics;

internal static class DictionaryExtensions
{
    public static TValue ValueOr<TKey, TValue>(this IDictionary<TKey, TValue> map, TKey key, TValue fallback) =>
        map.ContainsKey(key) ? map[key] : fallback;
}

public sealed class Subscriptions
{
    private readonly ConcurrentDictionary<string, int> _topics = new();

    public int Subscribers(string topic) => _topics.ValueOr(topic, 0);

    public void Subscribe(string topic) => _topics.AddOrUpdate(topic, 1, static (_, n) => n + 1);

    public void Close(string topic) => _topics.TryRemove(topic, out _);
}
