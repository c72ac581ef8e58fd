// case: async-07-safe
// sdk: console
// expect: none
// why: the lookup comes after the wait for the task that fills the index
using Archive.Catalog;

var index = new SortedDictionary<string, long>();
var build = Task.Run(() =>
{
    foreach (var file in new Volume(args[0]).Files())
        index[file.Name] = file.Length;
});

build.Wait();
if (index.TryGetValue("manifest.json", out var size))
    Console.WriteLine($"manifest has {size} bytes");

namespace Archive.Catalog
{
    public sealed class Volume(string root)
    {
        public IEnumerable<FileInfo> Files()
        {
            foreach (var path in Directory.EnumerateFiles(root))
                yield return new FileInfo(path);
        }
    }
}
