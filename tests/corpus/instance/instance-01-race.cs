// case: instance-01-race
// sdk: console
// expect: MAP001|MAP002 Ocr.Pages.GlyphCache._shapes
// why: one instance is shared by all the threads

namespace Ocr.Pages;

public sealed class GlyphCache
{
    private readonly Dictionary<char, int[]> _shapes = new();

    public int[] Shape(char glyph)
    {
        if (!_shapes.TryGetValue(glyph, out var shape))
        {
            shape = new[] { glyph / 16, glyph % 16 };
            _shapes[glyph] = shape;
        }
        return shape;
    }
}

public static class Program
{
    public static void Main(string[] pages)
    {
        var cache = new GlyphCache();
        var readers = new Thread[pages.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            var page = pages[i];
            readers[i] = new Thread(() =>
            {
                var width = 0;
                foreach (var glyph in page)
                    width += cache.Shape(glyph)[1];
                Console.WriteLine(width);
            });
            readers[i].Start();
        }
        foreach (var reader in readers)
            reader.Join();
    }
}
