// case: roots-11-race
// sdk: console
// expect: MAP001 Photos.Hashes.PhotoIndex.Build.byHash
// why: ForAll runs the body on several threads, which all write the dictionary
using System.Security.Cryptography;

namespace Photos.Hashes;

public static class PhotoIndex
{
    public static Dictionary<string, string> Build(string folder)
    {
        var byHash = new Dictionary<string, string>();
        Directory.GetFiles(folder)
            .AsParallel()
            .ForAll(file => byHash[Hash(file)] = file);
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
