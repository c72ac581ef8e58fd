// case: captured-01-race
// sdk: console
// expect: MAP001|MAP002 Survey.Tally.Program.Main.tally
// why: both tasks capture the one map of the local variable

namespace Survey.Tally;

public static class Program
{
    public static void Main()
    {
        var answers = new[] { "yes", "no", "yes", "abstain", "no", "yes" };
        var tally = new Dictionary<string, int>();
        var early = Task.Run(() =>
        {
            foreach (var answer in answers.Take(3))
                tally[answer] = tally.TryGetValue(answer, out var n) ? n + 1 : 1;
        });
        var late = Task.Run(() =>
        {
            foreach (var answer in answers.Skip(3))
                tally[answer] = tally.TryGetValue(answer, out var n) ? n + 1 : 1;
        });
        Task.WaitAll(early, late);
        foreach (var pair in tally)
            Console.WriteLine($"{pair.Key}: {pair.Value}");
    }
}
