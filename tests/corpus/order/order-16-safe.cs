// case: order-16-safe
// sdk: console
// expect: none
// why: the combined task is awaited before the comparison
using System.Security.Cryptography;

namespace Hash.Files.Awaited;

public static class Checksums
{
    public static async Task VerifyAsync(string folder)
    {
        var known = new Dictionary<string, string>();
        var gate = new SemaphoreSlim(1);
        var reads = new List<Task>();
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            reads.Add(Task.Run(async () =>
            {
                var hash = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file)));
                await gate.WaitAsync();
                try
                {
                    known[file] = hash;
                }
                finally
                {
                    gate.Release();
                }
            }));
        }
        var all = Task.WhenAll(reads);
        await all;
        foreach (var group in known.GroupBy(e => e.Value).Where(g => g.Count() > 1))
            Console.WriteLine(string.Join(" = ", group.Select(e => e.Key)));

    }
}

internal static class Program
{
    private static Task Main(string[] args) => Checksums.VerifyAsync(args[0]);
}
