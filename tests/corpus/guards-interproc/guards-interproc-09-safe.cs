// case: guards-interproc-09-safe
// sdk: console
// expect: none
// why: the receiver waits with Monitor.Wait, which holds the lock again when it returns

namespace Pipeline.Outputs;

public sealed class Mailbox
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _replies = new();

    public void Deliver(int request, string reply)
    {
        lock (_gate)
        {
            _replies[request] = reply;
            Monitor.PulseAll(_gate);
        }
    }

    public string Receive(int request)
    {
        lock (_gate)
        {
            string? reply;
            while (!_replies.TryGetValue(request, out reply))
                Monitor.Wait(_gate, 100);
            _replies.Remove(request);
            return reply;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var mailbox = new Mailbox();
        var server = new Thread(() =>
        {
            for (var i = 0; i < 20; i++)
                mailbox.Deliver(i, "ok " + i);
        });
        server.Start();
        for (var i = 0; i < 20; i++)
            Console.WriteLine(mailbox.Receive(i));
        server.Join();
    }
}
