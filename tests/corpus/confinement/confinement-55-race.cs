// case: confinement-55-race
// sdk: console
// expect: MAP001 Mill.Tasks.Shared.Grinder._weights
// why: one grinder stands twice in the list, so two tasks write its map

namespace Mill.Tasks.Shared;

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
        var first = new Grinder();
        for (var i = 0; i < 4; i++)
            grinders.Add(first);
        var running = new List<Task>();
        foreach (var grinder in grinders)
            running.Add(Task.Run(() => grinder.Grind(20)));
        Task.WaitAll(running.ToArray());
    }
}
