// case: language-08-safe
// sdk: console
// expect: none
// why: the operator adds to the map of the shared blend under a lock

namespace Ingredients.Blend;

public sealed class Blend
{
    private readonly Dictionary<string, double> _grams = new();
    private readonly object _gate = new();

    public static Blend operator +(Blend blend, (string Name, double Grams) part)
    {
        lock (blend._gate)
        {
            blend._grams[part.Name] = part.Grams;
        }
        return blend;
    }

    public double this[string name] => _grams[name];
}

public static class Program
{
    public static void Main()
    {
        var house = new Blend();
        var dry = new Thread(() => _ = house + ("sugar", 200) + ("salt", 3));
        var wet = new Thread(() => _ = house + ("milk", 250) + ("oil", 20));
        dry.Start();
        wet.Start();
        dry.Join();
        wet.Join();
        Console.WriteLine(house["salt"]);
    }
}
