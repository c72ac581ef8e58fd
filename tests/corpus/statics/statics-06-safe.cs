// case: statics-06-safe
// sdk: console
// expect: none
// why: each task fills the static map of its own constructed type

namespace Ledger.Tracking;

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
                IdentityMap<Invoice>.Track(i, new Invoice(i));
        });
        Task.WaitAll(orders, invoices);
    }
}
