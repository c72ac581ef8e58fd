// case: publication-16-race
// sdk: console
// expect: MAP020|MAP003 Report.Totals.Reporter.Collect.totals
// why: the totals are handed to a task that prints them and are then changed
namespace Report.Totals;

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
            _prints.Add(Task.Run(() => Print(totals)));
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
