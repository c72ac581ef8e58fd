// case: lock-kinds-29-race
// sdk: library
// expect: MAP004|MAP030 Fares.Zones.FareCache._fares
// why: the lock of the key does not keep other keys out of the one map

namespace Fares.Zones;

using System.Collections.Concurrent;

public sealed class FareCache
{
    private readonly ConcurrentDictionary<string, object> _gates = new();
    private readonly Dictionary<string, decimal> _fares = new();

    public decimal Fare(string zone, string product, Func<string, string, decimal> load)
    {
        var gate = _gates.GetOrAdd(zone, _ => new object());
        lock (gate)
        {
            var id = zone + "/" + product;
            if (!_fares.TryGetValue(id, out var fare))
            {
                fare = load(zone, product);
                _fares[id] = fare;
            }
            return fare;
        }
    }
}
