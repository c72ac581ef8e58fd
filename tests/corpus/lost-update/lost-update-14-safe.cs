// case: lost-update-14-safe
// sdk: library
// expect: none
// why: the booked amount goes into the level that stands after the await
using System.Collections.Concurrent;

namespace Depot.Supply;

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
        _stock.AddOrUpdate(article, 0, (_, n) => n - granted);
        return granted == wanted;
    }
}
