// case: lock-identity-03-safe
// sdk: console
// expect: none
// why: the map and the lock are both static

namespace Fonts.Metrics;

public sealed class FontFace
{
    private static readonly Dictionary<string, int> _widths = new();
    private static readonly object _lock = new();
    private readonly string _family;

    public FontFace(string family) => _family = family;

    public void Measure(char glyph)
    {
        lock (_lock)
        {
            _widths[$"{_family}/{glyph}"] = glyph % 13;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var serif = new FontFace("Serif");
        var mono = new FontFace("Mono");
        var a = Task.Run(() => { for (var c = 'a'; c <= 'z'; c++) serif.Measure(c); });
        var b = Task.Run(() => { for (var c = 'a'; c <= 'z'; c++) mono.Measure(c); });
        Task.WaitAll(a, b);
    }
}
