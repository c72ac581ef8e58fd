// case: factory-07-safe
// sdk: library
// expect: none
// why: the factory only makes a Lazy, of which one wins and starts one watcher
using System.Collections.Concurrent;

namespace Files.Following;

public sealed class Watchers
{
    private readonly ConcurrentDictionary<string, Lazy<FileSystemWatcher>> _watchers = new();
    private long _changes;

    public long Changes => Interlocked.Read(ref _changes);

    public void Watch(string folder) => _ = _watchers.GetOrAdd(folder, f => new Lazy<FileSystemWatcher>(() => Start(f))).Value;

    private FileSystemWatcher Start(string folder)
    {
        var watcher = new FileSystemWatcher(folder);
        Wire(watcher);
        return watcher;
    }

    private void Wire(FileSystemWatcher watcher)
    {
        watcher.Changed += (_, _) => Interlocked.Increment(ref _changes);
        watcher.EnableRaisingEvents = true;
    }
}
