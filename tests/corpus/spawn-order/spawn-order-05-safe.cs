// case: spawn-order-05-safe
// sdk: console
// expect: none
// why: all started tasks are waited for before the map is read and extended

namespace Search.Shards;

public sealed class ShardBuilder
{
    private readonly Dictionary<string, int> _terms = new();
    private readonly object _gate = new();

    public void Index(string document)
    {
        foreach (var term in document.Split(' '))
        {
            lock (_gate)
            {
                _terms[term] = document.Length;
            }
        }
    }

    public int Seal()
    {
        _terms["<end>"] = 0;
        return _terms.Count;
    }
}

public static class Program
{
    public static void Main(string[] documents)
    {
        var builder = new ShardBuilder();
        var tasks = new List<Task>();
        foreach (var document in documents)
            tasks.Add(Task.Run(() => builder.Index(document)));
        Task.WaitAll(tasks.ToArray());
        Console.WriteLine(builder.Seal());
    }
}
