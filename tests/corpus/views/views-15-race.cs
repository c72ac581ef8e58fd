// case: views-15-race
// sdk: console
// expect: MAP003|MAP007 Parcels.Sort.SortingPlant._chutes
// why: the keys that are fetched in the region are walked after it

namespace Parcels.Sort;

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
        Dictionary<string, int>.KeyCollection names;
        lock (_gate)
        {
            names = _chutes.Keys;
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
