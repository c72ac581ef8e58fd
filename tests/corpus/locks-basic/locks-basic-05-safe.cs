// case: locks-basic-05-safe
// sdk: console
// expect: none
// why: both sides lock the map itself

namespace Metrics.Gauges;

public static class CounterSet
{
    private static readonly Dictionary<string, long> _values = new();

    public static void Set(string name, long value)
    {
        lock (_values)
        {
            _values[name] = value;
        }
    }

    public static void Report(TextWriter output)
    {
        lock (_values)
        {
            foreach (var (name, value) in _values)
                output.WriteLine("{0}={1}", name, value);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var recorder = new Thread(Record) { IsBackground = true };
        recorder.Start();
        for (var round = 0; round < 10; round++)
        {
            CounterSet.Report(Console.Out);
            Thread.Sleep(100);
        }
    }

    private static void Record()
    {
        for (long tick = 0; ; tick++)
            CounterSet.Set("tick-" + tick % 50, tick);
    }
}
