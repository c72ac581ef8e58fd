// case: spawn-order-05-race
// sdk: console
// expect: MAP001|MAP002 Search.Postings.ShardBuilder._terms
// why: only the first of the started tasks is waited for before the map is read and extended

namespace Search.Postings;

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
        tasks[0].Wait();
        Console.WriteLine(builder.Seal());
    }
}
