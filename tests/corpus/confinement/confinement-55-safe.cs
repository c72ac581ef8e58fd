// case: confinement-55-safe
// sdk: console
// expect: none
// why: every task is started for another grinder, and each has a map of its own

namespace Mill.Tasks.Own;

public sealed class Grinder
{
    private readonly Dictionary<string, double> _weights = new();

    public void Grind(int sacks)
    {
        for (var sack = 0; sack < sacks; sack++)
            _weights["sack " + sack] = sack * 25.0;
    }
}

public static class Program
{
    public static void Main()
    {
        var grinders = new List<Grinder>();
        for (var i = 0; i < 4; i++)
            grinders.Add(new Grinder());
        var running = new List<Task>();
        foreach (var grinder in grinders)
            running.Add(Task.Run(() => grinder.Grind(20)));
        Task.WaitAll(running.ToArray());
    }
}
