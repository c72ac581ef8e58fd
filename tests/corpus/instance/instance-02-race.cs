// case: instance-02-race
// sdk: console
// expect: MAP001 Courier.Routes.RoutePlanner._stops
// why: both threads run the method of the same planner

namespace Courier.Routes;

public sealed class RoutePlanner
{
    private readonly Dictionary<int, string> _stops = new();
    private readonly string _district;

    public RoutePlanner(string district) => _district = district;

    public Thread Launch()
    {
        var thread = new Thread(Plan) { Name = _district };
        thread.Start();
        return thread;
    }

    private void Plan()
    {
        for (var i = 0; i < 100; i++)
            _stops[i] = $"{_district}-{i * 37 % 100}";
    }
}

public static class Program
{
    public static void Main()
    {
        var morning = new RoutePlanner("south");
        var first = morning.Launch();
        var second = morning.Launch();
        first.Join();
        second.Join();
    }
}
