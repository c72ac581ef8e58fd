// case: order-12-race
// sdk: console
// expect: MAP001|MAP002|MAP003 Sim.Regions.RegionRun.Execute.census
// why: the census is listed as soon as one of the tasks has ended
namespace Sim.Regions;

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
        Task.WaitAny(tasks);
        foreach (var entry in census) Console.WriteLine($"{entry.Key}: {entry.Value}");
    }
}

internal static class Program
{
    private static void Main() => new RegionRun(16).Execute();
}
