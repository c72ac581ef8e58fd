// case: captured-02-safe
// sdk: console
// expect: none
// why: the map is declared inside the loop, so every task captures its own

namespace Logs.Rotation;

public static class LogSummary
{
    public static void Run(IReadOnlyList<string> files)
    {
        var running = new List<Task>();
        foreach (var file in files)
        {
            var levels = new Dictionary<string, int>();
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
