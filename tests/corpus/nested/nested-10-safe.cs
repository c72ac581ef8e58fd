// case: nested-10-safe
// sdk: library
// expect: none
// why: the correction changes the inner map under the lock stored beside it

namespace Visits.Malls;

using System.Collections.Concurrent;

public sealed class VisitLog
{
    private sealed class Bucket
    {
        public object Gate { get; } = new();
        public Dictionary<DateOnly, int> Days { get; } = new();
    }

    private readonly ConcurrentDictionary<string, Bucket> _shops = new();

    public void Visit(string shop, DateOnly day)
    {
        var bucket = _shops.GetOrAdd(shop, static _ => new Bucket());
        lock (bucket.Gate)
        {
            bucket.Days[day] = bucket.Days.GetValueOrDefault(day) + 1;
        }
    }

    public void Correct(string shop, DateOnly day, int visits)
    {
        if (_shops.TryGetValue(shop, out var bucket))
        {
            lock (bucket.Gate)
            {
                bucket.Days[day] = visits;
            }
        }
    }
}
