// case: order-11-race
// sdk: console
// expect: MAP001|MAP002|MAP003 Scan.Disks.DiskScan.Run.sizes
// why: the threads are only started when the sizes are listed
namespace Scan.Disks;

public static class DiskScan
{
    public static void Run(string[] roots)
    {
        var gate = new object();
        var sizes = new SortedDictionary<string, long>();
        var threads = roots.Select(root => new Thread(() =>
        {
            var sum = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
            lock (gate) sizes[root] = sum;
        })).ToList();
        foreach (var thread in threads) thread.Start();

        foreach (var (root, size) in sizes)
            Console.WriteLine($"{size,16:N0} {root}");
    }
}

internal static class Program
{
    private static void Main(string[] args) => DiskScan.Run(args);
}
