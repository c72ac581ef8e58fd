// case: order-17-race
// sdk: console
// expect: MAP002 Parts.Stock.StockFile._counts
// why: the signal is given before the counts are filled
namespace Parts.Stock;

public sealed class StockFile : IDisposable
{
    private readonly Dictionary<string, int> _counts = new();
    private readonly ManualResetEventSlim _loaded = new();

    public void Load()
    {
        _loaded.Set();
        foreach (var line in File.ReadLines("stock.txt"))
            _counts[line.Split('=')[0]] = int.Parse(line.Split('=')[1]);

    }

    public int Count(string part)
    {
        _loaded.Wait();
        return _counts.TryGetValue(part, out var n) ? n : 0;
    }

    public void Dispose() => _loaded.Dispose();
}

internal static class Program
{
    private static void Main(string[] parts)
    {
        using var stock = new StockFile();
        ThreadPool.QueueUserWorkItem(_ => stock.Load());
        foreach (var part in parts) Console.WriteLine($"{part}: {stock.Count(part)}");
    }
}
