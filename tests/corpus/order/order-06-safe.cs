// case: order-06-safe
// sdk: console
// expect: none
// why: the constructor fills the dictionary first and starts the thread last
namespace Fonts.Symbols;

public sealed class GlyphCache
{
    private readonly Dictionary<char, int> _widths = new();
    private readonly Thread _renderer;

    public GlyphCache()
    {
        _renderer = new Thread(Render);
        for (var c = 'a'; c <= 'z'; c++)
            _widths[c] = c % 7 + 3;
        _renderer.Start();
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
