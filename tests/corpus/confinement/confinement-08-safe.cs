// case: confinement-08-safe
// sdk: console
// expect: none
// why: each thread runs a simulation of its own
namespace Sim.Actors;

public sealed class Simulation
{
    private readonly Dictionary<int, int> _visits = new();
    private int _position;

    public void Run()
    {
        var random = new Random(42);
        for (var step = 0; step < 100_000; step++)
        {
            _position = (_position + random.Next(-1, 2) + 100) % 100;
            _visits[_position] = _visits.TryGetValue(_position, out var n) ? n + 1 : 1;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var threads = new List<Thread>();
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            var simulation = new Simulation();
            var thread = new Thread(simulation.Run);
            thread.Start();
            threads.Add(thread);
        }
        threads.ForEach(t => t.Join());
    }
}
