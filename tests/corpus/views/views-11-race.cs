// case: views-11-race
// sdk: library
// expect: MAP007|MAP003 Feeds.Items.FeedItems._items
// why: the reader keeps the enumerator and moves it on outside the lock

namespace Feeds.Items;

public sealed class FeedItems
{
    private readonly object _gate = new();
    private readonly Dictionary<long, string> _items = new();
    private IEnumerator<KeyValuePair<long, string>>? _cursor;

    public void Add(long id, string title)
    {
        lock (_gate)
        {
            _items[id] = title;
        }
    }

    public void Rewind()
    {
        lock (_gate)
        {
            _cursor = _items.GetEnumerator();
        }
    }

    public string? Next()
    {
        var cursor = _cursor;
        return cursor != null && cursor.MoveNext() ? cursor.Current.Value : null;
    }
}
