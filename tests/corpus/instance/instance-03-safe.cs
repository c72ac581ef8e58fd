// case: instance-03-safe
// sdk: console
// expect: none
// why: the derived class and the base class both hold the inherited lock

namespace Kitchen.Pantry;

public abstract class Store
{
    protected readonly object Gate = new();
    protected readonly Dictionary<string, double> Levels = new();

    public double Level(string item)
    {
        lock (Gate)
        {
            return Levels.TryGetValue(item, out var level) ? level : 0;
        }
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
