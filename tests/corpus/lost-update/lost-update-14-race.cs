// case: lost-update-14-race
// sdk: library
// expect: MAP011 Depot.Stock.Inventory._stock
// why: the level is read before the await and written after it, what was booked meanwhile is lost
using System.Collections.Concurrent;

namespace Depot.Stock;

public interface IReservations
{
    Task<int> ReserveAsync(string article, int wanted);
}

public sealed class Inventory(IReservations reservations)
{
    private readonly ConcurrentDictionary<string, int> _stock = new();

    public void Deliver(string article, int amount) => _stock.AddOrUpdate(article, amount, (_, n) => n + amount);

    public async Task<bool> TakeAsync(string article, int wanted)
    {
        if (!_stock.TryGetValue(article, out var level) || level < wanted)
            return false;
        var granted = await reservations.ReserveAsync(article, wanted);
        _stock[article] = level - granted;
        return granted == wanted;
    }
}
