// case: spawn-order-04-safe
// sdk: console
// expect: none
// why: Main joins the posting thread and reads what it wrote

namespace Bank.Transfers;

public sealed class StatementJob
{
    private readonly Dictionary<string, decimal> _balances = new();
    private long _audited;

    public void Post()
    {
        for (var i = 0; i < 300; i++)
            _balances["ACC" + i % 30] = i * 1.5m;
    }

    public void Audit()
    {
        for (var i = 0; i < 300; i++)
            Interlocked.Increment(ref _audited);
    }

    public decimal Balance(string account) => _balances.TryGetValue(account, out var value) ? value : 0m;
}

public static class Program
{
    public static void Main()
    {
        var job = new StatementJob();
        var posting = new Thread(job.Post);
        var audit = new Thread(job.Audit);
        posting.Start();
        audit.Start();
        posting.Join();
        Console.WriteLine(job.Balance("ACC3"));
        audit.Join();
    }
}
