// case: language-01-race
// sdk: console
// expect: MAP001 Orders.Snapshots.Draft.Lines
// why: the with expression copies the reference, so both drafts share the map

namespace Orders.Snapshots;

public sealed record Draft(int Version)
{
    public Dictionary<string, int> Lines { get; init; } = new();

    public void Fill(string prefix)
    {
        for (var i = 0; i < 50; i++)
            Lines[prefix + i] = Version;
    }
}

public static class Program
{
    public static void Main()
    {
        var first = new Draft(1);
        var second = first with { Version = 2 };
        var a = Task.Run(() => first.Fill("A"));
        var b = Task.Run(() => second.Fill("B"));
        Task.WaitAll(a, b);
    }
}
