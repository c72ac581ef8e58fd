// case: order-06-race
// sdk: console
// expect: MAP002 Fonts.Glyphs.GlyphCache._widths
// why: the constructor starts the thread that looks up before it has filled the dictionary
namespace Fonts.Glyphs;

public sealed class GlyphCache
{
    private readonly Dictionary<char, int> _widths = new();
    private readonly Thread _renderer;

    public GlyphCache()
    {
        _renderer = new Thread(Render);
        _renderer.Start();
        for (var c = 'a'; c <= 'z'; c++)
            _widths[c] = c % 7 + 3;
    }

    private void Render()
    {
        var width = 0;
        foreach (var c in "the quick brown fox")
            width += _widths.TryGetValue(c, out var w) ? w : 4;
        Console.WriteLine(width);
    }

    public void Wait() => _renderer.Join();
}

internal static class Program
{
    private static void Main()
    {
        var cache = new GlyphCache();
        cache.Wait();
    }
}
