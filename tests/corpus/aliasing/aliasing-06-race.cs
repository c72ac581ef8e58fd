// case: aliasing-06-race
// sdk: console
// expect: MAP001 Kernels.Weights.Trainer._gradients
// why: the slot of the array holds the map that Main writes too

namespace Kernels.Weights;

public sealed class Trainer
{
    private readonly Dictionary<int, float> _gradients = new();
    private readonly Dictionary<int, float> _momenta = new();

    public void Step()
    {
        var slots = new Dictionary<int, float>[1];
        slots[0] = _gradients;
        var backward = Task.Run(() => Accumulate(slots[0], 0.9f));
        Accumulate(_gradients, 0.1f);
        backward.Wait();
        Console.WriteLine(_gradients.Count + _momenta.Count);
    }

    private static void Accumulate(Dictionary<int, float> target, float factor)
    {
        for (var i = 0; i < 256; i++)
            target[i] = i * factor;
    }
}

public static class Program
{
    public static void Main() => new Trainer().Step();
}
