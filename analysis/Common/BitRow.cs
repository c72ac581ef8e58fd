using System.Numerics;

namespace MapAudit.Analysis.Common;

/// <summary>A set of the integers from zero up to a fixed length, kept as bits; ranges are cheap.</summary>
public sealed class BitRow(int length)
{
    private readonly ulong[] _words = new ulong[(length + 63) >> 6];

    public bool Contains(int value) => (_words[value >> 6] & (1UL << (value & 63))) != 0;

    /// <summary>Adds all from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public void Add(int first, int last)
    {
        for (var word = first >> 6; word <= last >> 6; word++) _words[word] |= Mask(word, first, last);
    }

    /// <summary>The least member from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int? Next(int first, int last)
    {
        for (var word = first >> 6; word <= last >> 6; word++)
        {
            var bits = _words[word] & Mask(word, first, last);
            if (bits != 0) return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
        return null;
    }

    private static ulong Mask(int word, int first, int last)
    {
        var mask = ulong.MaxValue;
        if (word == first >> 6) mask &= ulong.MaxValue << (first & 63);
        if (word == last >> 6) mask &= ulong.MaxValue >> (63 - (last & 63));
        return mask;
    }
}
