// case: guards-interproc-21-race
// sdk: library
// expect: MAP002 Fonts.Cache.GlyphCache._glyphs
// why: the first lookup runs outside the lock, beside an add

namespace Fonts.Cache;

public sealed class GlyphCache
{
    private readonly object _gate = new();
    private readonly Dictionary<char, byte[]> _glyphs = new();
    private readonly Func<char, byte[]> _render;

    public GlyphCache(Func<char, byte[]> render) => _render = render;

    public byte[] Glyph(char c)
    {
        if (_glyphs.TryGetValue(c, out var glyph))
        {
            return glyph;
        }

        lock (_gate)
        {
            if (!_glyphs.TryGetValue(c, out glyph))
            {
                glyph = _render(c);
                _glyphs.Add(c, glyph);
            }
            return glyph;
        }
    }
}
