using System.Diagnostics.CodeAnalysis;

namespace Storefront.Domain.Caching;

/// <summary>A small map that starts over when it is full.</summary>
public sealed class BoundedMap<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _slots = new(capacity);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _slots.TryGetValue(key, out value);

    public void Put(TKey key, TValue value)
    {
        if (_slots.Count >= capacity && !_slots.ContainsKey(key))
            _slots.Clear();
        _slots[key] = value;
    }
}
