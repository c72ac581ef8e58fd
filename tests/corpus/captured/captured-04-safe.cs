// case: captured-04-safe
// sdk: console
// expect: none
// why: the local function that the tasks run writes the captured map under a captured lock

namespace Farm.Irrigation;

public sealed class HarvestPlan
{
    private readonly string[] _fields = { "north", "east", "mill", "river" };

    public int Plan(int crews)
    {
        var assigned = new Dictionary<string, int>();
        var sync = new object();
        var jobs = new Task[crews];

        void Assign(int crew)
        {
            for (var f = crew; f < _fields.Length; f += crews)
            {
                lock (sync)
                    assigned[_fields[f]] = crew;
            }
        }

        for (var c = 0; c < crews; c++)
        {
            var crew = c;
            jobs[c] = Task.Run(() => Assign(crew));
        }
        Task.WaitAll(jobs);
        return assigned.Count;
    }
}

public static class Program
{
    public static void Main() => Console.WriteLine(new HarvestPlan().Plan(3));
}
