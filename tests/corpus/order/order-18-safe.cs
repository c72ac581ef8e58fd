// case: order-18-safe
// sdk: console
// expect: none
// why: every worker counts down after its last write and the main thread waits for zero
namespace Votes.Count.Waited;

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
        left.Wait();
        foreach (var (name, count) in votes) Console.WriteLine($"{name}: {count}");
    }
}

internal static class Program
{
    private static void Main(string[] args) => Tally.Run(args);
}
