// case: guards-interproc-15-race
// sdk: library
// expect: MAP001 Devices.Pair.PairingTable._peers
// why: the wait for the semaphore is started but not awaited

namespace Devices.Pair;

public sealed class PairingTable
{
    private readonly SemaphoreSlim _mutex = new(1);
    private readonly Dictionary<string, string> _peers = new();

    public async ValueTask PairAsync(string device, Func<ValueTask<string>> handshake)
    {
        _ = _mutex.WaitAsync();
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
