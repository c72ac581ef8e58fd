// case: lock-identity-18-race
// sdk: console
// expect: MAP030|MAP001 Words.Count.Program.Main.totals
// why: each chunk makes a lock of its own for the shared totals

namespace Words.Count;

internal static class Program
{
    private static void Main(string[] files)
    {
        var totals = new Dictionary<string, int>();
        Parallel.ForEach(files, file =>
        {
            var gate = new object();
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
