// case: statics-06-race
// sdk: console
// expect: MAP001 Ledger.Identity.IdentityMap._loaded
// why: both tasks fill the static map of the same constructed type IdentityMap<Order>

namespace Ledger.Identity;

public sealed record Order(int Id);
public sealed record Invoice(int Id);

public static class IdentityMap<T>
{
    private static readonly Dictionary<int, T> _loaded = new();

    public static void Track(int id, T entity) => _loaded[id] = entity;
}

public static class Program
{
    public static void Main()
    {
        var orders = Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
                IdentityMap<Order>.Track(i, new Order(i));
        });
        var invoices = Task.Run(() =>
        {
            for (var i = 500; i < 900; i++)
                IdentityMap<Order>.Track(i, new Order(i));
        });
        Task.WaitAll(orders, invoices);
    }
}
