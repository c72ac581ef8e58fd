// case: async-11-safe
// sdk: console
// expect: none
// why: each call of the local function is awaited before the next
namespace Mirror.Artifacts;

public static class Mirror
{
    public static async Task<Dictionary<string, string>> CopyAsync(string[] packages)
    {
        var versions = new Dictionary<string, string>();
        foreach (var package in packages)
            await CopyOneAsync(package);
        return versions;

        async Task CopyOneAsync(string package)
        {
            var manifest = await File.ReadAllTextAsync(Path.Combine(package, "version.txt"));
            versions[package] = manifest.Trim();
        }
    }

    public static async Task Main(string[] args)
    {
        var copied = await CopyAsync(args);
        Console.WriteLine(copied.Count);
    }
}
