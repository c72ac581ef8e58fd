// case: factory-12-race
// sdk: library
// expect: MAP013 Fetch.Downloads.Downloads._running
// why: the factory starts the download at once, and of two for one address both run
using System.Collections.Concurrent;

namespace Fetch.Downloads;

public sealed class Downloads(HttpClient http)
{
    private readonly ConcurrentDictionary<Uri, Task> _running = new();

    public Task Fetch(Uri address, string target) => _running.GetOrAdd(address, a => SaveAsync(a, target));

    private async Task SaveAsync(Uri address, string target)
    {
        var bytes = await http.GetByteArrayAsync(address);
        await File.WriteAllBytesAsync(target, bytes);
    }
}
