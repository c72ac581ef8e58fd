// case: language-01-safe
// sdk: console
// expect: none
// why: the with expression gives the second draft a map of its own

namespace Orders.Drafts;

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
        var second = first with { Version = 2, Lines = new Dictionary<string, int>() };
        var a = Task.Run(() => first.Fill("A"));
        var b = Task.Run(() => second.Fill("B"));
        Task.WaitAll(a, b);
    }
}
