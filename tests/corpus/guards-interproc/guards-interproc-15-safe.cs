// case: guards-interproc-15-safe
// sdk: library
// expect: none
// why: the wait for the semaphore is awaited

namespace Devices.Bond;

public sealed class PairingTable
{
    private readonly SemaphoreSlim _mutex = new(1);
    private readonly Dictionary<string, string> _peers = new();

    public async ValueTask PairAsync(string device, Func<ValueTask<string>> handshake)
    {
        await _mutex.WaitAsync();
        try
        {
            var peer = await handshake();
            _peers[device] = peer;
        }
        finally
        {
            _mutex.Release();
        }
    }
}
