// case: locks-basic-03-safe
// sdk: console
// expect: none
// why: the fall-through path removes the entry before it releases the lock

namespace Mail.Outbox;

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
        _attempts.Remove(messageId);
        Monitor.Exit(_mutex);
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
