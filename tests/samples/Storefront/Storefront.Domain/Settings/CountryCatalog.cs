using System.Collections.Frozen;

namespace Storefront.Domain.Settings;

/// <summary>The countries the shop delivers to.</summary>
public static class CountryCatalog
{
    private static readonly FrozenDictionary<string, string> _names = Load();

    public static bool Delivers(string code) => _names.ContainsKey(code);

    public static string NameOf(string code) => _names.GetValueOrDefault(code, code);

    private static FrozenDictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows)
        {
            var (code, name) = (row[..2], row[3..]);
            names[code] = name;
        }
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Rows =>
    [
        "AT Austria", "BE Belgium", "CH Switzerland", "CZ Czechia", "DE Germany", "DK Denmark",
        "ES Spain", "FI Finland", "FR France", "IE Ireland", "IT Italy", "LU Luxembourg",
        "NL Netherlands", "NO Norway", "PL Poland", "PT Portugal", "SE Sweden", "UK United Kingdom",
    ];
}
