// case: map-types-02-safe
// sdk: console
// expect: none
// why: the SortedDictionary is enumerated after the reading thread was joined

namespace Energy.Tariffs;

public sealed class LoadCurve
{
    private readonly SortedDictionary<DateTime, double> _kilowatts = new();

    public void Read()
    {
        var at = new DateTime(2026, 1, 1);
        for (var quarter = 0; quarter < 96; quarter++)
            _kilowatts[at.AddMinutes(15 * quarter)] = 3 + quarter % 4;
    }

    public double Peak()
    {
        var peak = 0d;
        foreach (var kilowatts in _kilowatts.Values)
            peak = Math.Max(peak, kilowatts);
        return peak;
    }
}

public static class Program
{
    public static void Main()
    {
        var curve = new LoadCurve();
        var reader = new Thread(curve.Read);
        reader.Start();
        reader.Join();
        Console.WriteLine(curve.Peak());
    }
}
