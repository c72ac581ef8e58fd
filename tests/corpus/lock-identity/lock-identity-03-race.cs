// case: lock-identity-03-race
// sdk: console
// expect: MAP004|MAP030 Fonts.Glyphs.Core.FontFace._widths
// why: the map is static but the lock is one per instance

namespace Fonts.Glyphs.Core;

public sealed class FontFace
{
    private static readonly Dictionary<string, int> _widths = new();
    private readonly object _lock = new();
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
