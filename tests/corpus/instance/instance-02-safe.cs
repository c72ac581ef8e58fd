// case: instance-02-safe
// sdk: console
// expect: none
// why: each thread runs the method of its own planner

namespace Courier.Depots;

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
        var evening = new RoutePlanner("south");
        var second = evening.Launch();
        first.Join();
        second.Join();
    }
}
