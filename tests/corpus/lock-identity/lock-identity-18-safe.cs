// case: lock-identity-18-safe
// sdk: console
// expect: none
// why: the chunks share the lock of the shared totals

namespace Words.Tally;

internal static class Program
{
    private static void Main(string[] files)
    {
        var totals = new Dictionary<string, int>();
        var gate = new object();
        Parallel.ForEach(files, file =>
        {
            foreach (var word in File.ReadAllText(file).Split(' '))
            {
                lock (gate)
                {
                    totals[word] = totals.TryGetValue(word, out var n) ? n + 1 : 1;
                }
            }
        });
        foreach (var (word, n) in totals.OrderByDescending(t => t.Value).Take(10))
        {
            Console.WriteLine($"{word}: {n}");
        }
    }
}
