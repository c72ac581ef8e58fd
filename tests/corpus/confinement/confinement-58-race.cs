// case: confinement-58-race
// sdk: console
// expect: MAP001 Mill.Queries.Shared.Lane._items
// why: a query hands one lane to several tasks

namespace Mill.Queries.Shared;

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
        Parallel.ForEach(lanes.Concat(lanes), lane => lane.Fill());
    }
}
