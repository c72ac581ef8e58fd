// case: aliasing-14-race
// sdk: console
// expect: MAP002 Fleet.Routing.RouteTable._routes
// why: the planner reads through the read-only face what the dispatcher writes meanwhile

namespace Fleet.Routing;

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
        var planner = new Planner(table.Routes);
        var thread = new Thread(planner.Plan) { IsBackground = true };
        thread.Start();
        for (var truck = 0; truck < 40; truck++)
            table.Assign(truck, "A" + truck);
        thread.Join();
        Console.WriteLine(planner.Planned);
    }
}
