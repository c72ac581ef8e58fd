// case: lock-kinds-29-safe
// sdk: library
// expect: none
// why: the lock of the key guards the map of that key

namespace Fares.Rings;

using System.Collections.Concurrent;

public sealed class FareCache
{
    private readonly ConcurrentDictionary<string, object> _gates = new();
    private readonly ConcurrentDictionary<string, Dictionary<string, decimal>> _fares = new();

    public decimal Fare(string zone, string product, Func<string, string, decimal> load)
    {
        var gate = _gates.GetOrAdd(zone, _ => new object());
        lock (gate)
        {
            var fares = _fares.GetOrAdd(zone, _ => new Dictionary<string, decimal>());
            if (!fares.TryGetValue(product, out var fare))
            {
                fare = load(zone, product);
                fares[product] = fare;
            }
            return fare;
        }
    }
}
