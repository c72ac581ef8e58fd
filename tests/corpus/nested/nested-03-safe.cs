// case: nested-03-safe
// sdk: console
// expect: none
// why: the plain set that the concurrent map holds is filled under a lock on that set

using System.Collections.Concurrent;

namespace Tagging.Photos;

public sealed class TagIndex
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _byTag = new();

    public void Tag(string file, string tag)
    {
        var files = _byTag.GetOrAdd(tag, static _ => new HashSet<string>());
        lock (files)
        {
            files.Add(file);
        }
    }
}

public static class Program
{
    public static void Main(string[] files)
    {
        var index = new TagIndex();
        Parallel.ForEach(files, file =>
        {
            index.Tag(file, Path.GetExtension(file));
            index.Tag(file, "all");
        });
    }
}
