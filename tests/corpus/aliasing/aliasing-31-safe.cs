// case: aliasing-31-safe
// sdk: console
// expect: none
// why: what the query tests is the map of each entry's value, under the lock of the writer

using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Aliasing31Safe;

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
        lock (_gate) found = _baskets.Where(entry => entry.Value.Has("bread")).Select(entry => entry.Key).ToList();
        System.Console.WriteLine(found.Count);
    }
}
