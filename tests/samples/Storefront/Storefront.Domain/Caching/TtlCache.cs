using System.Diagnostics.CodeAnalysis;

namespace Storefront.Domain.Caching;

/// <summary>Keeps values for a fixed time. An entry past its time is dropped when somebody asks for it.</summary>
public sealed class TtlCache<TKey, TValue>
    where TKey : notnull
{
    private readonly record struct Entry(TValue Value, long ExpiresAt);

    private readonly Dictionary<TKey, Entry> _entries;
    private readonly TimeSpan _timeToLive;

    public TtlCache(TimeSpan timeToLive, IEqualityComparer<TKey>? comparer = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeToLive, TimeSpan.Zero);
        _timeToLive = timeToLive;
        _entries = new Dictionary<TKey, Entry>(comparer);
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_entries.TryGetValue(key, out var entry))
        {
            if (entry.ExpiresAt > Environment.TickCount64)
            {
                value = entry.Value;
                return true;
            }
            _entries.Remove(key);
        }
        value = default;
        return false;
    }

    public void Set(TKey key, TValue value) =>
        _entries[key] = new Entry(value, Environment.TickCount64 + (long)_timeToLive.TotalMilliseconds);
}
