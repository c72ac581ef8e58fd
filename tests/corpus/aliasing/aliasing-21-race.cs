// case: aliasing-21-race
// sdk: console
// expect: MAP002|MAP003 Packing.Plans.Packer._weights
// why: both halves of the tuple lead to a map, and the one that the scale writes is the one that Main sums

namespace Packing.Plans;

public sealed class Packer
{
    private readonly Dictionary<string, double> _weights = new();
    private readonly Dictionary<string, double> _limits = new() { ["box"] = 20 };

    public (Dictionary<string, double> Weights, Dictionary<string, double> Limits) Tables => (_weights, _limits);

    public void Weigh(int boxes)
    {
        for (var i = 0; i < boxes; i++)
            _weights["box" + i] = i * 1.5;
    }
}

public static class Program
{
    public static void Main()
    {
        var packer = new Packer();
        var scale = new Thread(() => packer.Weigh(100));
        scale.Start();
        var (weights, limits) = packer.Tables;
        Console.WriteLine(weights.Values.Sum() < limits["box"]);
        scale.Join();
    }
}
