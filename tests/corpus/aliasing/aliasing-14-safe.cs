// case: aliasing-14-safe
// sdk: console
// expect: none
// why: the planner reads a frozen copy that was made before its thread started

namespace Fleet.Planning;

public sealed class RouteTable
{
    private readonly Dictionary<int, string> _routes = new();

    public IReadOnlyDictionary<int, string> Routes => _routes;

    public void Assign(int truck, string road) => _routes[truck] = road;
}

public sealed class Planner(IReadOnlyDictionary<int, string> routes)
{
    public int Planned { get; private set; }

    public void Plan()
    {
        for (var truck = 0; truck < 40; truck++)
        {
            if (routes.TryGetValue(truck, out var road) && road.Length > 0)
                Planned++;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var table = new RouteTable();
        var planner = new Planner(System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(table.Routes));
        var thread = new Thread(planner.Plan) { IsBackground = true };
        thread.Start();
        for (var truck = 0; truck < 40; truck++)
            table.Assign(truck, "A" + truck);
        thread.Join();
        Console.WriteLine(planner.Planned);
    }
}
