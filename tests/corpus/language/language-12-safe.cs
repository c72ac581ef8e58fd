// case: language-12-safe
// sdk: console
// expect: none
// why: the map of the Lazy is written only by its factory

namespace Postal.Regions;

public static class PostalCodes
{
    private static readonly Lazy<Dictionary<string, string>> _table = new(() => new Dictionary<string, string>
    {
        ["10115"] = "Berlin",
        ["20095"] = "Hamburg",
        ["80331"] = "Munich",
    });

    public static string City(string code)
    {
        return _table.Value.TryGetValue(code, out var city) ? city : "unknown";
    }
}

public static class Program
{
    public static void Main(string[] codes)
    {
        var cities = new string[codes.Length];
        Parallel.For(0, codes.Length, i => cities[i] = PostalCodes.City(codes[i]));
        Console.WriteLine(string.Join(", ", cities));
    }
}
