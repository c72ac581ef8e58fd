// case: confinement-14-race
// sdk: console
// expect: MAP001 Actors.Mini.Account._history
// why: the handler starts a task that adds to the history beside the next message
namespace Actors.Mini;

public sealed class Account
{
    private readonly System.Collections.Concurrent.BlockingCollection<decimal> _mailbox = new();
    private readonly Dictionary<DateTime, decimal> _history = new();

    public Account() => new Thread(Loop) { IsBackground = true }.Start();

    public void Deposit(decimal amount) => _mailbox.Add(amount);

    private void Loop()
    {
        foreach (var amount in _mailbox.GetConsumingEnumerable())
            Task.Run(() => Record(amount));
    }

    private void Record(decimal amount) => _history.Add(DateTime.UtcNow, amount);
}

internal static class Program
{
    private static void Main()
    {
        var account = new Account();
        while (decimal.TryParse(Console.ReadLine(), out var amount)) account.Deposit(amount);
    }
}
