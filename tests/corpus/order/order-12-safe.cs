// case: order-12-safe
// sdk: console
// expect: none
// why: the census is listed when all tasks of the array have ended
namespace Sim.Regions.All;

public sealed class RegionRun(int regions)
{
    public void Execute()
    {
        var census = new Dictionary<int, int>();
        var tasks = new Task[regions];
        for (var i = 0; i < regions; i++)
        {
            var region = i;
            tasks[i] = Task.Run(() =>
            {
                var people = new Random(region).Next(1000);
                lock (census) census[region] = people;
            });
        }
        Task.WaitAll(tasks);
        foreach (var entry in census) Console.WriteLine($"{entry.Key}: {entry.Value}");
    }
}

internal static class Program
{
    private static void Main() => new RegionRun(16).Execute();
}
