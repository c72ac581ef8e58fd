// case: views-15-safe
// sdk: console
// expect: none
// why: the keys are copied in the region and the copy is walked after it

namespace Parcels.Route;

internal sealed class SortingPlant
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _chutes = new();

    internal void Drop(string chute)
    {
        lock (_gate)
        {
            _chutes[chute] = _chutes.GetValueOrDefault(chute) + 1;
        }
    }

    internal void Print()
    {
        HashSet<string> names;
        lock (_gate)
        {
            names = new HashSet<string>(_chutes.Keys);
        }
        foreach (var name in names)
        {
            Console.WriteLine(name);
        }
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        var plant = new SortingPlant();
        var belts = args.Select(chute => new Thread(() =>
        {
            for (var i = 0; i < 1000; i++) plant.Drop(chute);
        })).ToList();
        foreach (var belt in belts) belt.Start();
        plant.Print();
        foreach (var belt in belts) belt.Join();
    }
}
