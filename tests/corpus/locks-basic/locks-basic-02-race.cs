// case: locks-basic-02-race
// sdk: console
// expect: MAP001|MAP002 Game.Inventory.Stockpile._counts
// why: Monitor.Exit is called before the update, which two threads run

namespace Game.Inventory;

public class Stockpile
{
    private readonly object _lock = new object();
    private readonly Dictionary<string, int> _counts = new Dictionary<string, int>();

    public void Deposit(string item, int amount)
    {
        Monitor.Enter(_lock);
        Monitor.Exit(_lock);
        _counts.TryGetValue(item, out var have);
        _counts[item] = have + amount;
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
