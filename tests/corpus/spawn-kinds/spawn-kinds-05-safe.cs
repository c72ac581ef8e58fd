// case: spawn-kinds-05-safe
// sdk: console
// expect: none
// why: the bodies of Parallel.For fill a map per worker, which is merged under a lock

namespace Grid.Heat;

public static class DensityMap
{
    public static Dictionary<int, int> Compute(double[] samples)
    {
        var cells = new Dictionary<int, int>();
        var gate = new object();
        Parallel.For(0, samples.Length, () => new Dictionary<int, int>(), (i, _, local) =>
        {
            var cell = (int)(samples[i] * 10);
            local[cell] = local.GetValueOrDefault(cell) + 1;
            return local;
        },
        local =>
        {
            lock (gate)
            {
                foreach (var (cell, count) in local)
                    cells[cell] = cells.GetValueOrDefault(cell) + count;
            }
        });
        return cells;
    }

    public static void Main()
    {
        var samples = Enumerable.Range(0, 5000).Select(i => Math.Abs(Math.Sin(i))).ToArray();
        foreach (var (cell, count) in Compute(samples))
            Console.WriteLine($"{cell}: {count}");
    }
}
