// case: library-statics-02-race
// sdk: library
// expect: MAP001|MAP002 Codec.Registry.CodecTable._byName
// why: a public method registers codecs in the map that the lookup reads

namespace Codec.Registry;

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

    public static void Register(string name, Codec codec) => _byName[name] = codec;

    public static byte[] Run(string name, ReadOnlySpan<byte> input)
    {
        return _byName.TryGetValue(name, out var codec) ? codec(input) : input.ToArray();
    }
}
