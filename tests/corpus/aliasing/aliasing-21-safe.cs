// case: aliasing-21-safe
// sdk: console
// expect: none
// why: of the two maps in the tuple Main uses only the one that the scale leaves alone

namespace Packing.Limits;

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
        Console.WriteLine(weights is null || limits["box"] > 1);
        scale.Join();
    }
}
