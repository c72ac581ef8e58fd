// case: boundary-11-race
// sdk: console
// expect: MAP001 Ledger.Read.Bare.Totals.ByAccount
// why: the entries are made by a deserializer, and each posts itself to the shared map in a task of its own
using System.Text.Json;

namespace Ledger.Read.Bare;

public static class Totals
{
    private static readonly Dictionary<string, decimal> ByAccount = new();

    public static void Post(string account, decimal amount)
    {
        ByAccount[account] = amount;
    }
}

public sealed class Entry
{
    public string Account { get; set; } = "";

    public decimal Amount { get; set; }

    public void Post() => Totals.Post(Account, Amount);
}

public sealed class Journal
{
    public List<Entry> Entries { get; set; } = new();
}

public static class Program
{
    public static void Main(string[] args)
    {
        var journal = JsonSerializer.Deserialize<Journal>(File.ReadAllText(args[0]))!;
        Task.WaitAll(journal.Entries.Select(entry => Task.Run(entry.Post)).ToArray());
    }
}
