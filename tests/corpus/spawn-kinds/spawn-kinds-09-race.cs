// case: spawn-kinds-09-race
// sdk: console
// expect: MAP001 Orders.Store.InMemoryRepository._rows
// why: a query starts one task for each element, all on one repository

namespace Orders.Store;
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
public sealed class LoggingRepository<TKey, T>(IRepository<TKey, T> inner, TextWriter log) : IRepository<TKey, T> where T : class, IEntity<TKey> where TKey : notnull
{
    public void Save(T item)
    {
        log.WriteLine($"save {item.Id}");
        inner.Save(item);
    }
    public T? Find(TKey key) => inner.Find(key);
    public int Count => inner.Count;
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
        var repo = new LoggingRepository<int, Order>(new InMemoryRepository<int, Order>(), Console.Out);
        var importer = new Importer(repo);
        var jobs = args.Select(a => Task.Run(() => importer.Import(File.ReadLines(a)))).ToArray();
        await Task.WhenAll(jobs);
        Console.WriteLine(repo.Count);
    }
}
