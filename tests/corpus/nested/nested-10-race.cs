// case: nested-10-race
// sdk: library
// expect: MAP006|MAP001|MAP002 Visits.Shops.VisitLog.Bucket.Days
// why: the correction changes the inner map without the lock stored beside it

namespace Visits.Shops;

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
            bucket.Days[day] = visits;
        }
    }
}
