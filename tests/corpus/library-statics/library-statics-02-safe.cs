// case: library-statics-02-safe
// sdk: library
// expect: none
// why: only the static constructor registers codecs in the map that the lookup reads

namespace Codec.Table;

public delegate byte[] Codec(ReadOnlySpan<byte> input);

public static class CodecTable
{
    private static readonly Dictionary<string, Codec> _byName = new(StringComparer.Ordinal);

    static CodecTable()
    {
        Register("identity", input => input.ToArray());
        Register("reverse", input =>
        {
            var copy = input.ToArray();
            Array.Reverse(copy);
            return copy;
        });
    }

    private static void Register(string name, Codec codec) => _byName[name] = codec;

    public static byte[] Run(string name, ReadOnlySpan<byte> input)
    {
        return _byName.TryGetValue(name, out var codec) ? codec(input) : input.ToArray();
    }
}
