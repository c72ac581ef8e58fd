// case: lock-kinds-23-safe
// sdk: console
// expect: none
// why: the semaphore admits one worker

namespace Garage.Pits;

internal static class LiftPlan
{
    private static void Main()
    {
        var assigned = new Dictionary<string, int>();
        using var lifts = new Semaphore(initialCount: 1, maximumCount: 1);
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
