// case: spawn-order-02-safe
// sdk: console
// expect: none
// why: the index is listed after the indexer thread was joined

namespace Photos.Previews;

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
        indexer.Join();
        index.Print();
    }
}
