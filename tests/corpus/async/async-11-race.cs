// case: async-11-race
// sdk: console
// expect: MAP001 Mirror.Packages.Mirror.CopyAsync.versions
// why: the local function is started for each package and all calls write the captured dictionary
namespace Mirror.Packages;

public static class Mirror
{
    public static async Task<Dictionary<string, string>> CopyAsync(string[] packages)
    {
        var versions = new Dictionary<string, string>();
        var running = new List<Task>();
        foreach (var package in packages)
            running.Add(CopyOneAsync(package));
        await Task.WhenAll(running);
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
