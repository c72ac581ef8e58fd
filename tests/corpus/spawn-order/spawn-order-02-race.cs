// case: spawn-order-02-race
// sdk: console
// expect: MAP003 Photos.Thumbs.ThumbnailIndex._byHash
// why: the index is listed while the indexer thread still runs

namespace Photos.Thumbs;

public sealed class ThumbnailIndex
{
    private readonly Dictionary<int, string> _byHash = new();

    public void Build(string[] files)
    {
        foreach (var file in files)
            _byHash[file.GetHashCode()] = Path.ChangeExtension(file, ".thumb.jpg");
    }

    public void Print()
    {
        foreach (var entry in _byHash)
            Console.WriteLine($"{entry.Key:x8} {entry.Value}");
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var index = new ThumbnailIndex();
        var indexer = new Thread(() => index.Build(args));
        indexer.Start();
        index.Print();
        indexer.Join();
    }
}
