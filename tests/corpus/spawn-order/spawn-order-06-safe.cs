// case: spawn-order-06-safe
// sdk: console
// expect: none
// why: the join has no timeout, so the thread has ended before the lookup

namespace Backup.Volumes;

public sealed class ManifestWriter
{
    private readonly SortedDictionary<string, uint> _checksums = new();

    public void Scan(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(directory))
            _checksums[file] = (uint)new FileInfo(file).Length * 2654435761u;
    }

    public bool Knows(string file) => _checksums.ContainsKey(file);
}

public static class Program
{
    public static void Main(string[] args)
    {
        var manifest = new ManifestWriter();
        var scan = new Thread(() => manifest.Scan(args[0])) { IsBackground = true };
        scan.Start();
        scan.Join();
        Console.WriteLine(manifest.Knows(args[1]) ? "known" : "unknown");
    }
}
