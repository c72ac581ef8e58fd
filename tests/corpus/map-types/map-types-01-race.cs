// case: map-types-01-race
// sdk: console
// expect: MAP002 Spam.Blocklist.SenderFilter._blocked
// why: the HashSet is looked up while the update thread adds to it

namespace Spam.Blocklist;

public sealed class SenderFilter
{
    private readonly HashSet<string> _blocked = new(StringComparer.OrdinalIgnoreCase);
    private readonly object _gate = new();

    public void Block(string sender)
    {
        lock (_gate)
            _blocked.Add(sender);
    }

    public bool Accepts(string sender)
    {
        return !_blocked.Contains(sender);
    }
}

public static class Program
{
    public static void Main(string[] inbox)
    {
        var filter = new SenderFilter();
        var update = Task.Run(() =>
        {
            foreach (var line in File.ReadLines("blocklist.txt"))
                filter.Block(line.Trim());
        });
        Console.WriteLine(inbox.Count(filter.Accepts));
        update.Wait();
    }
}
