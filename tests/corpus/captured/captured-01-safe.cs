// case: captured-01-safe
// sdk: console
// expect: none
// why: the second task captures a map of its own

namespace Survey.Votes;

public static class Program
{
    public static void Main()
    {
        var answers = new[] { "yes", "no", "yes", "abstain", "no", "yes" };
        var tally = new Dictionary<string, int>();
        var lateTally = new Dictionary<string, int>();
        var early = Task.Run(() =>
        {
            foreach (var answer in answers.Take(3))
                tally[answer] = tally.TryGetValue(answer, out var n) ? n + 1 : 1;
        });
        var late = Task.Run(() =>
        {
            foreach (var answer in answers.Skip(3))
                lateTally[answer] = lateTally.TryGetValue(answer, out var n) ? n + 1 : 1;
        });
        Task.WaitAll(early, late);
        foreach (var pair in tally)
            Console.WriteLine($"{pair.Key}: {pair.Value}");
    }
}
