// case: language-07-safe
// sdk: console
// expect: none
// why: the deconstructed maps go to one task each

namespace Dye.Recipes;

public sealed class DyeHouse
{
    private readonly Dictionary<string, int> _used = new();
    private readonly Dictionary<string, int> _wasted = new();

    public void Deconstruct(out Dictionary<string, int> used, out Dictionary<string, int> wasted)
    {
        used = _used;
        wasted = _wasted;
    }
}

public static class Program
{
    public static void Main()
    {
        var house = new DyeHouse();
        var (used, wasted) = house;
        var vat = Task.Run(() => Log(used, "vat"));
        var drain = Task.Run(() => Log(wasted, "drain"));
        Task.WaitAll(vat, drain);
        Console.WriteLine($"{used.Count} {wasted.Count}");
    }

    private static void Log(Dictionary<string, int> target, string place)
    {
        for (var i = 0; i < 100; i++)
            target[$"{place}-{i}"] = i;
    }
}
