// case: confinement-58-safe
// sdk: console
// expect: none
// why: a query makes a lane for each number, and each task is given one

namespace Mill.Queries.Own;

public sealed class Lane
{
    private readonly Dictionary<int, string> _items = new();

    public void Fill()
    {
        for (var i = 0; i < 50; i++)
            _items[i] = "item";
    }
}

public static class Program
{
    public static void Main()
    {
        var lanes = Enumerable.Range(0, 3).Select(_ => new Lane()).ToList();
        Parallel.ForEach(lanes, lane => lane.Fill());
    }
}
