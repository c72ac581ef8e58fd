// case: library-statics-01-race
// sdk: library
// expect: MAP001|MAP002 Units.Conversion.UnitConverter._factors
// why: the public static API fills a static map without a lock

namespace Units.Conversion;

public static class UnitConverter
{
    private static readonly Dictionary<(string From, string To), double> _factors = new();
    private static readonly object _gate = new();

    public static double Convert(double value, string from, string to)
    {
        double factor;
        if (!_factors.TryGetValue((from, to), out factor))
        {
            factor = Compute(from) / Compute(to);
            _factors[(from, to)] = factor;
        }
        return value * factor;
    }

    private static double Compute(string unit) => unit switch
    {
        "km" => 1000,
        "m" => 1,
        "cm" => 0.01,
        _ => throw new ArgumentException(unit),
    };
}
