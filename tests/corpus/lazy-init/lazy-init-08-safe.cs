// case: lazy-init-08-safe
// sdk: library
// expect: none
// why: the map is built in full before it is set and never changed, so a second one is the same
namespace Country.Prefixes;

public static class DialCodes
{
    private static Dictionary<string, string> _codes;

    public static string Find(string country)
    {
        var codes = _codes;
        if (codes == null)
        {
            codes = Build();
            _codes = codes;
        }
        return codes.TryGetValue(country, out var code) ? code : "";
    }

    private static Dictionary<string, string> Build()
    {
        return new Dictionary<string, string>
        {
            ["NO"] = "+47",
            ["SE"] = "+46",
            ["DK"] = "+45",
        };
    }
}
