// case: check-then-act-17-safe
// sdk: library
// expect: none
// why: the extension method looks up once
using System.Collections.Concurrent;

namespace Feed.Channels;

internal static class DictionaryExtensions
{
    public static TValue ValueOr<TKey, TValue>(this IDictionary<TKey, TValue> map, TKey key, TValue fallback) =>
        map.TryGetValue(key, out var value) ? value : fallback;
}

public sealed class Subscriptions
{
    private readonly ConcurrentDictionary<string, int> _topics = new();

    public int Subscribers(string topic) => _topics.ValueOr(topic, 0);

    public void Subscribe(string topic) => _topics.AddOrUpdate(topic, 1, static (_, n) => n + 1);

    public void Close(string topic) => _topics.TryRemove(topic, out _);
}
