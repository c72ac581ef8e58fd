// case: spawn-kinds-06-safe
// sdk: console
// expect: none
// why: the bodies of Parallel.ForEach put their result into their own array slot; the map is filled afterwards

using System.Security.Cryptography;

namespace Audit.Digests;

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
        });
        for (var i = 0; i < files.Length; i++)
            digests[files[i]] = results[i];
        foreach (var file in files)
            Console.WriteLine($"{digests[file]}  {file}");
    }
}
