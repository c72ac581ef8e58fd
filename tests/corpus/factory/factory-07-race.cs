// case: factory-07-race
// sdk: library
// expect: MAP013 Files.Watching.Watchers._watchers
// why: the factory makes and starts a watcher through two helpers; of two that run for one folder one goes on watching unseen
using System.Collections.Concurrent;

namespace Files.Watching;

public sealed class Watchers
{
    private readonly ConcurrentDictionary<string, FileSystemWatcher> _watchers = new();
    private long _changes;

    public long Changes => Interlocked.Read(ref _changes);

    public void Watch(string folder) => _watchers.GetOrAdd(folder, Start);

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
