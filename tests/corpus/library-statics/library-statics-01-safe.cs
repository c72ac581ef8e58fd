// case: library-statics-01-safe
// sdk: library
// expect: none
// why: the public static API fills a static map under a lock

namespace Units.Formatting;

public static class UnitConverter
{
    private static readonly Dictionary<(string From, string To), double> _factors = new();
    private static readonly object _gate = new();

    public static double Convert(double value, string from, string to)
    {
        double factor;
        lock (_gate)
        {
            if (!_factors.TryGetValue((from, to), out factor))
            {
                factor = Compute(from) / Compute(to);
                _factors[(from, to)] = factor;
            }
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
