// case: factory-02-race
// sdk: library
// expect: MAP013 Spool.Files.SpoolFiles._writers
// why: the factory opens a file, and of two that run for one key one stays open or fails
using System.Collections.Concurrent;

namespace Spool.Files;

public sealed class SpoolFiles
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, FileStream> _writers = new();

    public SpoolFiles(string folder) => _folder = folder;

    public FileStream Writer(string queue)
    {
        return _writers.GetOrAdd(queue, Open);
    }

    private FileStream Open(string queue)
    {
        var path = Path.Combine(_folder, queue + ".spool");
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
    }
}
