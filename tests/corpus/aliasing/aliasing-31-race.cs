// case: aliasing-31-race
// sdk: console
// expect: MAP002 Aliasing31Race.Basket._counts
// why: what the query tests is the map of each entry's value, which the other thread writes under a lock

using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Aliasing31Race;

public sealed class Basket
{
    private readonly Dictionary<string, int> _counts = [];

    public void Put(string item) => _counts[item] = 1;

    public bool Has(string item) => _counts.ContainsKey(item);
}

public static class Program
{
    private static readonly Dictionary<int, Basket> _baskets = new() { [1] = new Basket(), [2] = new Basket() };
    private static readonly object _gate = new();

    public static void Main()
    {
        new Thread(() =>
        {
            foreach (var basket in _baskets.Values)
            {
                lock (_gate) basket.Put("bread");
            }
        }).Start();
        List<int> found;
        found = _baskets.Where(entry => entry.Value.Has("bread")).Select(entry => entry.Key).ToList();
        System.Console.WriteLine(found.Count);
    }
}
