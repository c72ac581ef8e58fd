// case: lost-update-06-safe
// sdk: console
// expect: none
// why: the balance is read and set in one lock region
namespace Bank.Accounts;

public sealed class AccountBook
{
    private readonly object _gate = new();
    private readonly Dictionary<string, decimal> _balances = new();

    public void Deposit(string account, decimal amount)
    {
        decimal balance;
        lock (_gate)
        {
            balance = _balances.GetValueOrDefault(account);
            _balances[account] = balance + amount;
        }
        File.AppendAllText("deposits.log", $"{account} {amount}\n");
    }
}

public static class Program
{
    public static void Main()
    {
        var book = new AccountBook();
        var tellers = new Thread[3];
        for (var i = 0; i < tellers.Length; i++)
        {
            tellers[i] = new Thread(() => book.Deposit("ACC-1", 100m));
            tellers[i].Start();
        }
        foreach (var teller in tellers)
            teller.Join();
    }
}
