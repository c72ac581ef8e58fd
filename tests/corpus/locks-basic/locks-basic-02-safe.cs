// case: locks-basic-02-safe
// sdk: console
// expect: none
// why: Monitor.Exit is called in finally, after the update

namespace Game.Loot;

public class Stockpile
{
    private readonly object _lock = new object();
    private readonly Dictionary<string, int> _counts = new Dictionary<string, int>();

    public void Deposit(string item, int amount)
    {
        Monitor.Enter(_lock);
        try
        {
            _counts.TryGetValue(item, out var have);
            _counts[item] = have + amount;
        }
        finally
        {
            Monitor.Exit(_lock);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var pile = new Stockpile();
        var miner = new Thread(() => { for (var i = 0; i < 50; i++) pile.Deposit("ore", 2); });
        var logger = new Thread(() => { for (var i = 0; i < 50; i++) pile.Deposit("wood", 1); });
        miner.Start();
        logger.Start();
        miner.Join();
        logger.Join();
    }
}
