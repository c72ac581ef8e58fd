// case: confinement-12-safe
// sdk: console
// expect: none
// why: every worker makes an indexer of its own
namespace Index.Terms.Each;

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

    public Worker(string[] files)
    {
        _indexer = new Indexer();
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

        foreach (var chunk in args.Chunk(100))
            new Worker(chunk).Start();
    }
}
