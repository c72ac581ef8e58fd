// case: guards-interproc-21-safe
// sdk: library
// expect: none
// why: the first lookup reads a snapshot that is never changed

namespace Fonts.Atlas;

public sealed class GlyphCache
{
    private readonly object _gate = new();
    private volatile Dictionary<char, byte[]> _glyphs = new();
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
                _glyphs = new Dictionary<char, byte[]>(_glyphs) { [c] = glyph };
            }
            return glyph;
        }
    }
}
