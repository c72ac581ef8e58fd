// case: async-16-race
// sdk: console
// expect: MAP001|MAP002 Words.Counter.Seen
// why: tasks return their own counts; the merge runs after all of them
namespace Words;
public static class Counter
{
    public static async Task<Dictionary<string, int>> CountAllAsync(IReadOnlyCollection<string> files)
    {
        var total = new Dictionary<string, int>();
        var tasks = files.Select(f => CountAsync(f)).ToList();
        while (tasks.Count > 0)
        {
            var done = await Task.WhenAny(tasks);
            tasks.Remove(done);
            foreach (var (word, count) in await done)
            {
                total[word] = total.TryGetValue(word, out var n) ? n + count : count;
            }
        }
        return total;
    }
    private static readonly HashSet<string> Seen = new();
    private static async Task<Dictionary<string, int>> CountAsync(string file)
    {
        var counts = new Dictionary<string, int>();
        using var reader = new StreamReader(file);
        string? line;
        while ((line = await reader.ReadLineAsync()) != null)
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                counts.TryGetValue(word, out var n);
                counts[word] = n + 1;
                if (n == 0) Seen.Add(word);
            }
        }
        return counts;
    }
}
public static class Program
{
    public static async Task Main(string[] args)
    {
        var counts = await Counter.CountAllAsync(args);
        foreach (var (word, n) in counts.OrderByDescending(p => p.Value).Take(20)) Console.WriteLine($"{n,6} {word}");
    }
}
