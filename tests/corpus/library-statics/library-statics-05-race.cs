// case: library-statics-05-race
// sdk: library
// expect: MAP001|MAP002 Money.Currencies.CurrencyCatalog.Names.Seen
// why: the public method writes the nested type's static map

namespace Money.Currencies;

public static class CurrencyCatalog
{
    public static string Describe(string code) => Names.Lookup(code) ?? code;

    public static bool IsKnown(string code) => Names.Lookup(code) != null;

    private static class Names
    {
        private static readonly Dictionary<string, string> Seen = Load();

        internal static string? Lookup(string code)
        {
            if (Seen.TryGetValue(code, out var name))
                return name;
            name = code.Length == 3 ? "Currency " + code : null;
            if (name != null)
                Seen[code] = name;
            return name;
        }

        private static Dictionary<string, string> Load()
        {
            var names = new Dictionary<string, string>();
            names["EUR"] = "Euro";
            names["SEK"] = "Swedish krona";
            names["INR"] = "Indian rupee";
            return names;
        }
    }
}
