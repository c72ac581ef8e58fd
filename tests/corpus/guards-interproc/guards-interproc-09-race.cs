// case: guards-interproc-09-race
// sdk: console
// expect: MAP001|MAP002 Pipeline.Results.Mailbox._replies
// why: the receiver leaves the lock while it waits and takes the reply without it

namespace Pipeline.Results;

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
        string? reply;
        while (!_replies.TryGetValue(request, out reply))
        {
            lock (_gate)
                Monitor.Wait(_gate, 100);
        }
        _replies.Remove(request);
        return reply;
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
