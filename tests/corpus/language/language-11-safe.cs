// case: language-11-safe
// sdk: console
// expect: none
// why: the default interface method updates the map of the shared printer under its lock

namespace Labels.Stickers;

public interface ICounting
{
    Dictionary<string, int> Counts { get; }

    object Gate { get; }

    void Count(string label)
    {
        lock (Gate)
        {
            Counts.TryGetValue(label, out var before);
            Counts[label] = before + 1;
        }
    }
}

public sealed class StickerPrinter : ICounting
{
    private readonly Dictionary<string, int> _counts = new();
    private readonly object _gate = new();

    Dictionary<string, int> ICounting.Counts => _counts;

    object ICounting.Gate => _gate;
}

public static class Program
{
    public static void Main()
    {
        ICounting printer = new StickerPrinter();
        Parallel.For(0, 500, i => printer.Count("label-" + i % 5));
    }
}
