// case: spawn-kinds-05-race
// sdk: console
// expect: MAP001|MAP002 Grid.Density.DensityMap.Compute.cells
// why: the bodies of Parallel.For write the shared map directly

namespace Grid.Density;

public static class DensityMap
{
    public static Dictionary<int, int> Compute(double[] samples)
    {
        var cells = new Dictionary<int, int>();
        var gate = new object();
        Parallel.For(0, samples.Length, i =>
        {
            var cell = (int)(samples[i] * 10);
            cells[cell] = cells.GetValueOrDefault(cell) + 1;
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
