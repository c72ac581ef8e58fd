// case: publication-16-safe
// sdk: console
// expect: none
// why: a copy of the totals is handed to the task
namespace Report.Sums;

public sealed class Reporter
{
    private readonly List<Task> _prints = new();

    public async Task Collect(IEnumerable<string> lines)
    {
        var totals = new Dictionary<string, int>();
        var seen = 0;
        foreach (var line in lines)
        {
            totals[line] = totals.GetValueOrDefault(line) + 1;
            if (++seen % 1000 != 0)
                continue;
            var copy = new Dictionary<string, int>(totals);
            _prints.Add(Task.Run(() => Print(copy)));
        }
        await Task.WhenAll(_prints);
    }

    private static void Print(Dictionary<string, int> totals)
    {
        foreach (var (line, count) in totals)
            Console.WriteLine($"{line}: {count}");
    }
}

public static class Program
{
    public static async Task Main(string[] args) => await new Reporter().Collect(File.ReadLines(args[0]));
}
