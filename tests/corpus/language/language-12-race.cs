// case: language-12-race
// sdk: console
// expect: MAP001 Postal.Codes.PostalCodes._table
// why: the map of the Lazy is written after its creation, on all worker threads

namespace Postal.Codes;

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
        _table.Value[code] = code.StartsWith('1') ? "Berlin" : "unknown";
        return code;
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
