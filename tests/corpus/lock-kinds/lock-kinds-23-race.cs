// case: lock-kinds-23-race
// sdk: console
// expect: MAP032 Garage.Lifts.LiftPlan.Main.assigned
// why: the semaphore admits three workers

namespace Garage.Lifts;

internal static class LiftPlan
{
    private static void Main()
    {
        var assigned = new Dictionary<string, int>();
        using var lifts = new Semaphore(initialCount: 3, maximumCount: 3);
        var cars = new[] { "B-AD 17", "M-XX 4", "HH-Q 981" };
        var crew = cars.Select((car, i) => Task.Run(() =>
        {
            lifts.WaitOne();
            try
            {
                assigned[car] = i;
            }
            finally
            {
                lifts.Release();
            }
        })).ToArray();
        Task.WaitAll(crew);
        Console.WriteLine(assigned.Count);
    }
}
