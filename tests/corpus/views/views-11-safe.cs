// case: views-11-safe
// sdk: library
// expect: none
// why: the reader keeps the enumerator of a copy and moves that on

namespace Feeds.Posts;

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
            _cursor = _items.ToList().GetEnumerator();
        }
    }

    public string? Next()
    {
        var cursor = _cursor;
        return cursor != null && cursor.MoveNext() ? cursor.Current.Value : null;
    }
}
