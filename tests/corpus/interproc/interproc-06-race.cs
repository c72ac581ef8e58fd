// case: interproc-06-race
// sdk: console
// expect: MAP001 Protocol.Frames.Dispatcher._lastSeen
// why: the handler that the dispatch table yields writes a map on every receiving thread

namespace Protocol.Frames;

public sealed class Dispatcher
{
    private readonly Dictionary<byte, Action<string>> _handlers = new();
    private readonly Dictionary<string, DateTime> _lastSeen = new();

    public Dispatcher()
    {
        _handlers[1] = peer => _lastSeen[peer] = DateTime.UtcNow;
        _handlers[2] = peer => Console.WriteLine("bye " + peer);
    }

    public void Handle(byte opcode, string peer)
    {
        if (_handlers.TryGetValue(opcode, out var handler))
            handler(peer);
    }
}

public sealed class Receiver
{
    private readonly Dispatcher _dispatcher;

    public Receiver(Dispatcher dispatcher) => _dispatcher = dispatcher;

    public void Listen()
    {
        for (byte i = 0; i < 200; i++)
            _dispatcher.Handle((byte)(i % 2 + 1), "peer-" + i);
    }
}

public static class Program
{
    public static void Main()
    {
        var dispatcher = new Dispatcher();
        var tcp = new Thread(new Receiver(dispatcher).Listen);
        var udp = new Thread(new Receiver(dispatcher).Listen);
        tcp.Start();
        udp.Start();
        tcp.Join();
        udp.Join();
    }
}
