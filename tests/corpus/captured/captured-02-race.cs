// case: captured-02-race
// sdk: console
// expect: MAP001|MAP002 Logs.Parsing.LogSummary.Run.levels
// why: the map is declared outside the loop, so all tasks capture the same one

namespace Logs.Parsing;

public static class LogSummary
{
    public static void Run(IReadOnlyList<string> files)
    {
        var running = new List<Task>();
        var levels = new Dictionary<string, int>();
        foreach (var file in files)
        {
            running.Add(Task.Run(() =>
            {
                foreach (var line in File.ReadLines(file))
                {
                    var level = line.Split(' ', 2)[0];
                    levels[level] = levels.TryGetValue(level, out var seen) ? seen + 1 : 1;
                }
                Console.WriteLine($"{file}: {levels.Count} levels");
            }));
        }
        Task.WaitAll(running.ToArray());
    }

    public static void Main(string[] args) => Run(args);
}
