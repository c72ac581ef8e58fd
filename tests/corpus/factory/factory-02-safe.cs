// case: factory-02-safe
// sdk: library
// expect: none
// why: the map holds Lazy objects, and only the value of the one that was added is made
using System.Collections.Concurrent;

namespace Spool.Drafts;

public sealed class SpoolFiles
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, Lazy<FileStream>> _writers = new();

    public SpoolFiles(string folder) => _folder = folder;

    public FileStream Writer(string queue)
    {
        return _writers.GetOrAdd(queue, name => new Lazy<FileStream>(() => Open(name))).Value;
    }

    private FileStream Open(string queue)
    {
        var path = Path.Combine(_folder, queue + ".spool");
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
    }
}
