// case: factory-14-race
// sdk: library
// expect: MAP013 Rpc.Links.Connections._byHost
// why: the factory counts the connection through an interface, and it is counted twice when two callers come together
using System.Collections.Concurrent;

namespace Rpc.Links;

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
        return _byHost.GetOrAdd(host, h =>
        {
            _meter.Opened();
            return new Lazy<Peer>(() => new Peer(h));
        }).Value;
    }
}
