// case: roots-09-race
// sdk: console
// expect: MAP002 Index.Words.WordIndex._pages
// why: DoWork runs on a pool thread and writes while the main thread looks up
using System.ComponentModel;

namespace Index.Words;

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
