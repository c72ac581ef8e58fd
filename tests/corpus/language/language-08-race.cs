// case: language-08-race
// sdk: console
// expect: MAP001 Ingredients.Mix.Blend._grams
// why: the operator adds to the map of the shared blend on two threads

namespace Ingredients.Mix;

public sealed class Blend
{
    private readonly Dictionary<string, double> _grams = new();
    private readonly object _gate = new();

    public static Blend operator +(Blend blend, (string Name, double Grams) part)
    {
        blend._grams[part.Name] = part.Grams;
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
