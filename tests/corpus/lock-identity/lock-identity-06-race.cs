// case: lock-identity-06-race
// sdk: console
// expect: MAP004 Orders.Intake.OrderDesk._open
// why: the intake and the returns are given different lock objects for one map

namespace Orders.Intake;

public sealed class Lane
{
    private readonly object _sync;
    private readonly Dictionary<int, string> _orders;
    private readonly string _state;

    public Lane(Dictionary<int, string> orders, object sync, string state)
    {
        _orders = orders;
        _sync = sync;
        _state = state;
    }

    public void Run()
    {
        for (var id = 0; id < 100; id++)
        {
            lock (_sync)
            {
                _orders[id] = _state;
            }
        }
    }
}

public sealed class OrderDesk
{
    private readonly Dictionary<int, string> _open = new();

    public void Work()
    {
        var sync = new object();
        var intake = new Lane(_open, sync, "new");
        var returns = new Lane(_open, new object(), "returned");
        var first = Task.Run(intake.Run);
        var second = Task.Run(returns.Run);
        Task.WaitAll(first, second);
    }
}

public static class Program
{
    public static void Main() => new OrderDesk().Work();
}
