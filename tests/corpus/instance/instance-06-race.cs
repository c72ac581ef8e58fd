// case: instance-06-race
// sdk: console
// expect: MAP001 Physics.Bodies.World._forces
// why: the copied struct still shares the map of the original

namespace Physics.Bodies;

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

    public World WithGravity(double gravity) => new World(gravity, _forces);

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
