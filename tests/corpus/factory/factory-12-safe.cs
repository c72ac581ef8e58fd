// case: factory-12-safe
// sdk: library
// expect: none
// why: the task is only started through the Lazy that was stored
using System.Collections.Concurrent;

namespace Fetch.Transfers;

public sealed class Downloads(HttpClient http)
{
    private readonly ConcurrentDictionary<Uri, Lazy<Task>> _running = new();

    public Task Fetch(Uri address, string target) =>
        _running.GetOrAdd(address, a => new Lazy<Task>(() => SaveAsync(a, target), LazyThreadSafetyMode.ExecutionAndPublication)).Value;

    private async Task SaveAsync(Uri address, string target)
    {
        var bytes = await http.GetByteArrayAsync(address);
        await File.WriteAllBytesAsync(target, bytes);
    }
}
