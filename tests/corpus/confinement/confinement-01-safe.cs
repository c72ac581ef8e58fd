// case: confinement-01-safe
// sdk: console
// expect: none
// why: the local dictionary is declared inside the parallel body, one for each iteration
namespace Text.Frequency;

public static class Letters
{
    public static int[] Count(string[] files)
    {
        var distinct = new int[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            var counts = new Dictionary<char, int>();
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
