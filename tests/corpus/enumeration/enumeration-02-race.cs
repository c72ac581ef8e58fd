// case: enumeration-02-race
// sdk: console
// expect: MAP003 Fleet.Fuel.FuelMeter._litres
// why: the LINQ sum runs over the map after the lock was left

namespace Fleet.Fuel;

public sealed class FuelMeter
{
    private readonly Dictionary<string, double> _litres = new();
    private readonly object _sync = new();
    private int _reports;

    public void Fill(string plate, double litres)
    {
        lock (_sync)
        {
            _litres[plate] = _litres.GetValueOrDefault(plate) + litres;
        }
    }

    public double Total()
    {
        lock (_sync)
        {
            _reports++;
        }
        return _litres.Where(p => p.Value > 1).Sum(p => p.Value);
    }
}

public static class Program
{
    public static void Main()
    {
        var meter = new FuelMeter();
        var pump = new Thread(() =>
        {
            for (var i = 0; i < 200; i++)
                meter.Fill("B-" + i % 12, i);
        });
        pump.Start();
        Console.WriteLine(meter.Total());
        pump.Join();
    }
}
