// case: lock-kinds-04-race
// sdk: console
// expect: MAP032 Uploads.Chunks.UploadState._chunks
// why: the semaphore that guards the map admits two callers at a time

namespace Uploads.Chunks;

public sealed class UploadState
{
    private readonly SemaphoreSlim _gate = new(2, 2);
    private readonly Dictionary<int, string> _chunks = new();

    public async Task StoreAsync(int number, byte[] data)
    {
        await _gate.WaitAsync();
        try
        {
            await Task.Yield();
            _chunks[number] = Convert.ToBase64String(data);
        }
        finally
        {
            _gate.Release();
        }
    }
}

public static class Program
{
    public static async Task Main()
    {
        var upload = new UploadState();
        var parts = new List<Task>();
        for (var i = 0; i < 16; i++)
        {
            var number = i;
            parts.Add(Task.Run(() => upload.StoreAsync(number, new byte[64])));
        }
        await Task.WhenAll(parts);
    }
}
