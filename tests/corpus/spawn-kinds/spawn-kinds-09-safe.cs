// case: spawn-kinds-09-safe
// sdk: console
// expect: none
// why: the decorator in front of the repository locks every call

namespace Orders.Store.Safe;
public interface IEntity<TKey> { TKey Id { get; } }
public sealed record Order(int Id, string Customer, decimal Total) : IEntity<int>;
public interface IRepository<TKey, T> where T : IEntity<TKey> where TKey : notnull
{
    void Save(T item);
    T? Find(TKey key);
    int Count { get; }
}
public class InMemoryRepository<TKey, T> : IRepository<TKey, T> where T : class, IEntity<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, T> _rows = new();
    public void Save(T item) => _rows[item.Id] = item;
    public T? Find(TKey key) => _rows.TryGetValue(key, out var row) ? row : null;
    public int Count => _rows.Count;
}
public sealed class LockingRepository<TKey, T>(IRepository<TKey, T> inner) : IRepository<TKey, T> where T : class, IEntity<TKey> where TKey : notnull
{
    private readonly Lock _gate = new();
    public void Save(T item)
    {
        lock (_gate) inner.Save(item);
    }
    public T? Find(TKey key) { lock (_gate) { return inner.Find(key); } }
    public int Count { get { lock (_gate) return inner.Count; } }
}
public sealed class Importer(IRepository<int, Order> orders)
{
    public void Import(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split(',');
            orders.Save(new Order(int.Parse(parts[0]), parts[1], decimal.Parse(parts[2])));
        }
    }
}
public static class Program
{
    public static async Task Main(string[] args)
    {
        var repo = new LockingRepository<int, Order>(new InMemoryRepository<int, Order>());
        var importer = new Importer(repo);
        var jobs = args.Select(a => Task.Run(() => importer.Import(File.ReadLines(a)))).ToArray();
        await Task.WhenAll(jobs);
        Console.WriteLine(repo.Count);
    }
}
