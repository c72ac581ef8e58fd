// case: instance-06-safe
// sdk: console
// expect: none
// why: the fork gives the new struct a map of its own

namespace Physics.Springs;

public readonly struct World
{
    private readonly Dictionary<int, double> _forces;
    private readonly double _gravity;

    public World(double gravity)
        : this(gravity, new Dictionary<int, double>())
    {
    }

    private World(double gravity, Dictionary<int, double> forces)
    {
        _gravity = gravity;
        _forces = forces;
    }

    public World WithGravity(double gravity) => new World(gravity);

    public void Step(int bodies)
    {
        for (var body = 0; body < bodies; body++)
            _forces[body] = body * _gravity;
    }
}

public static class Program
{
    public static void Main()
    {
        var earth = new World(9.81);
        var moon = earth.WithGravity(1.62);
        var a = Task.Run(() => earth.Step(1000));
        var b = Task.Run(() => moon.Step(1000));
        Task.WaitAll(a, b);
    }
}
