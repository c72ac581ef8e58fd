// case: language-05-safe
// sdk: console
// expect: none
// why: the query is written and walked inside the lock

namespace Stars.Spectra;

public sealed class StarCatalog
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _magnitudes = new();

    public void Observe(string star, double magnitude)
    {
        lock (_sync)
        {
            _magnitudes[star] = magnitude;
        }
    }

    public void PrintBright(double limit)
    {
        IEnumerable<string> bright;
        lock (_sync)
        {
            bright = from entry in _magnitudes
                     where entry.Value < limit
                     select entry.Key;
            foreach (var star in bright)
                Console.WriteLine(star);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var catalog = new StarCatalog();
        var survey = Task.Run(() =>
        {
            for (var i = 0; i < 400; i++)
                catalog.Observe("HD" + i, i % 9);
        });
        catalog.PrintBright(3);
        survey.Wait();
    }
}
