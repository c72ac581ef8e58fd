// case: instance-03-race
// sdk: console
// expect: MAP002 Kitchen.Stock.Store.Levels
// why: the derived class writes the inherited map on its thread while the base class's lookup runs on Main

namespace Kitchen.Stock;

public abstract class Store
{
    protected readonly object Gate = new();
    protected readonly Dictionary<string, double> Levels = new();

    public double Level(string item)
    {
        return Levels.TryGetValue(item, out var level) ? level : 0;
    }
}

public sealed class ColdStore : Store
{
    public void Receive(string item, double kilos)
    {
        lock (Gate)
        {
            Levels[item] = Levels.GetValueOrDefault(item) + kilos;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var cold = new ColdStore();
        var delivery = new Thread(() =>
        {
            foreach (var item in new[] { "milk", "butter", "milk" })
                cold.Receive(item, 12.5);
        });
        delivery.Start();
        Console.WriteLine(cold.Level("milk"));
        delivery.Join();
    }
}
