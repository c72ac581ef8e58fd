// case: async-07-race
// sdk: console
// expect: MAP002 Program.<Main>$.index
// why: the lookup comes before the wait for the task that fills the index
using Archive.Index;

var index = new SortedDictionary<string, long>();
var build = Task.Run(() =>
{
    foreach (var file in new Volume(args[0]).Files())
        index[file.Name] = file.Length;
});

if (index.TryGetValue("manifest.json", out var size))
    Console.WriteLine($"manifest has {size} bytes");
build.Wait();

namespace Archive.Index
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
