// case: spawn-kinds-06-race
// sdk: console
// expect: MAP001 Audit.Hashing.Hasher.Main.digests
// why: the bodies of Parallel.ForEach add to a map that they share

using System.Security.Cryptography;

namespace Audit.Hashing;

public static class Hasher
{
    public static void Main(string[] files)
    {
        var digests = new Dictionary<string, string>();
        var results = new string[files.Length];
        Parallel.ForEach(files, (file, _, index) =>
        {
            var digest = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
            results[index] = digest;
            digests[file] = digest;
        });
        foreach (var file in files)
            Console.WriteLine($"{digests[file]}  {file}");
    }
}
