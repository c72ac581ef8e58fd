// case: locks-basic-03-race
// sdk: console
// expect: MAP001|MAP002 Mail.Queue.DeliveryLedger._attempts
// why: the early-return path releases the lock and the fall-through path removes the entry without it

namespace Mail.Queue;

public sealed class DeliveryLedger
{
    private readonly Dictionary<int, int> _attempts = new();
    private readonly object _mutex = new();

    public bool ShouldRetry(int messageId)
    {
        Monitor.Enter(_mutex);
        _attempts.TryGetValue(messageId, out var tried);
        if (tried < 5)
        {
            _attempts[messageId] = tried + 1;
            Monitor.Exit(_mutex);
            return true;
        }
        Monitor.Exit(_mutex);
        _attempts.Remove(messageId);
        return false;
    }
}

public static class Program
{
    public static void Main()
    {
        var ledger = new DeliveryLedger();
        var senders = new List<Task>();
        for (var s = 0; s < 3; s++)
        {
            senders.Add(Task.Run(() =>
            {
                for (var round = 0; round < 280; round++)
                    ledger.ShouldRetry(round % 40);
            }));
        }
        Task.WaitAll(senders.ToArray());
    }
}
