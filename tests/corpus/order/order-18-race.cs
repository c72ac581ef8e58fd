// case: order-18-race
// sdk: console
// expect: MAP001|MAP002|MAP003 Votes.Count.Tally.Run.votes
// why: the main thread does not wait until the workers have counted down
namespace Votes.Count;

public static class Tally
{
    public static void Run(IReadOnlyList<string> boxes)
    {
        var votes = new Dictionary<string, int>();
        using var left = new CountdownEvent(boxes.Count);
        foreach (var box in boxes)
        {
            ThreadPool.QueueUserWorkItem(state =>
            {
                foreach (var name in File.ReadLines(state))
                {
                    lock (votes) votes[name] = votes.GetValueOrDefault(name) + 1;
                }
                left.Signal();
            }, box, preferLocal: false);
        }
        Console.WriteLine($"{left.CurrentCount} boxes open");
        foreach (var (name, count) in votes) Console.WriteLine($"{name}: {count}");
    }
}

internal static class Program
{
    private static void Main(string[] args) => Tally.Run(args);
}
