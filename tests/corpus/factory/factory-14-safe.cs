// case: factory-14-safe
// sdk: library
// expect: none
// why: the connection is counted by its own start, which only the winner runs
using System.Collections.Concurrent;

namespace Rpc.Peers;

public interface IMeter
{
    void Opened();
}

public sealed class CountingMeter : IMeter
{
    private long _opened;
    public long Total => Interlocked.Read(ref _opened);
    public void Opened() => Interlocked.Increment(ref _opened);
}

public sealed class Peer(string host)
{
    public string Host { get; } = host;
}

public sealed class Connections
{
    private readonly ConcurrentDictionary<string, Lazy<Peer>> _byHost = new();
    private readonly IMeter _meter = new CountingMeter();

    public Peer To(string host)
    {
        return _byHost.GetOrAdd(host, h => new Lazy<Peer>(() =>
        {
            _meter.Opened();
            return new Peer(h);
        })).Value;
    }
}
