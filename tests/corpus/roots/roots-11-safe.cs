// case: roots-11-safe
// sdk: console
// expect: none
// why: only the hashing runs in parallel, the results are added by the calling thread
using System.Security.Cryptography;

namespace Photos.Digests;

public static class PhotoIndex
{
    public static Dictionary<string, string> Build(string folder)
    {
        var byHash = new Dictionary<string, string>();
        var hashed = Directory.GetFiles(folder)
            .AsParallel()
            .Select(file => (Key: Hash(file), File: file));
        foreach (var (key, file) in hashed)
            byHash[key] = file;
        return byHash;
    }

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    public static void Main(string[] args)
    {
        foreach (var entry in Build(args[0]))
            Console.WriteLine($"{entry.Key} {entry.Value}");
    }
}
