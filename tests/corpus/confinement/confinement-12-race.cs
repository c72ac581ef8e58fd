// case: confinement-12-race
// sdk: console
// expect: MAP001|MAP002 Index.Terms.Indexer._postings
// why: all workers were given the one indexer that the constructor of the pool made
namespace Index.Terms;

public sealed class Indexer
{
    private readonly Dictionary<string, int> _postings = new();

    public void Add(string document)
    {
        foreach (var term in document.Split(' '))
            _postings[term] = _postings.TryGetValue(term, out var n) ? n + 1 : 1;
    }

    public int Terms => _postings.Count;
}

public sealed class Worker
{
    private readonly Indexer _indexer;
    private readonly string[] _files;
    private readonly Thread _thread;

    public Worker(Indexer indexer, string[] files)
    {
        _indexer = indexer;
        _files = files;
        _thread = new Thread(Run);
    }

    public void Start() => _thread.Start();

    private void Run()
    {
        foreach (var file in _files) _indexer.Add(File.ReadAllText(file));
        Console.WriteLine(_indexer.Terms);
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        var indexer = new Indexer();
        foreach (var chunk in args.Chunk(100))
            new Worker(indexer, chunk).Start();
    }
}
