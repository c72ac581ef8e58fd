// case: roots-09-safe
// sdk: console
// expect: none
// why: DoWork and the lookup hold the same lock
using System.ComponentModel;

namespace Index.Terms;

public sealed class WordIndex
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly BackgroundWorker _worker = new();

    public WordIndex()
    {
        _worker.DoWork += Build;
    }

    public void Start(string file) => _worker.RunWorkerAsync(file);

    private void Build(object sender, DoWorkEventArgs e)
    {
        var page = 0;
        foreach (var line in File.ReadLines((string)e.Argument))
        {
            page++;
            lock (_gate)
                _pages[line] = page / 40;
        }
    }

    public int PageOf(string word)
    {
        lock (_gate)
            return _pages.TryGetValue(word, out var page) ? page : -1;
    }

    public static void Main(string[] args)
    {
        var index = new WordIndex();
        index.Start(args[0]);
        while (Console.ReadLine() is { Length: > 0 } word)
            Console.WriteLine(index.PageOf(word));
    }
}
