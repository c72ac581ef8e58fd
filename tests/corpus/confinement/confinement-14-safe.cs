// case: confinement-14-safe
// sdk: console
// expect: none
// why: the handler adds to the history itself, one message after the other
namespace Actors.Mini.InLine;

public sealed class Account
{
    private readonly System.Collections.Concurrent.BlockingCollection<decimal> _mailbox = new();
    private readonly Dictionary<DateTime, decimal> _history = new();

    public Account() => new Thread(Loop) { IsBackground = true }.Start();

    public void Deposit(decimal amount) => _mailbox.Add(amount);

    private void Loop()
    {
        foreach (var amount in _mailbox.GetConsumingEnumerable())
            Record(amount);
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
