// case: instance-04-safe
// sdk: console
// expect: none
// why: the two robots are given one tray each

namespace Lab.Assays;

public sealed class Tray
{
    private readonly Dictionary<string, double> _wells = new();

    public void Pipette(string well, double microlitres) => _wells[well] = microlitres;
}

public sealed class Robot
{
    private readonly Tray _tray;
    private readonly char _row;

    public Robot(Tray tray, char row)
    {
        _tray = tray;
        _row = row;
    }

    public void Run()
    {
        for (var column = 1; column <= 12; column++)
            _tray.Pipette($"{_row}{column}", 50);
    }
}

public static class Program
{
    public static void Main()
    {
        var tray = new Tray();
        var left = new Robot(tray, 'A');
        var right = new Robot(new Tray(), 'B');
        var one = Task.Factory.StartNew(left.Run);
        var two = Task.Factory.StartNew(right.Run);
        Task.WaitAll(one, two);
    }
}
