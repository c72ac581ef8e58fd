// case: confinement-01-race
// sdk: console
// expect: MAP001|MAP002 Text.Histogram.Letters.Count.counts
// why: the local dictionary is declared outside the parallel body and all iterations share it
namespace Text.Histogram;

public static class Letters
{
    public static int[] Count(string[] files)
    {
        var distinct = new int[files.Length];
        var counts = new Dictionary<char, int>();
        Parallel.For(0, files.Length, i =>
        {
            foreach (var c in File.ReadAllText(files[i]))
            {
                counts.TryGetValue(c, out var n);
                counts[c] = n + 1;
            }
            distinct[i] = counts.Count;
        });
        return distinct;
    }

    public static void Main(string[] args)
    {
        foreach (var n in Count(args))
            Console.WriteLine(n);
    }
}
