// case: language-11-race
// sdk: console
// expect: MAP001|MAP002 Labels.Printers.StickerPrinter._counts
// why: the default interface method updates the map of the shared printer without a lock

namespace Labels.Printers;

public interface ICounting
{
    Dictionary<string, int> Counts { get; }

    object Gate { get; }

    void Count(string label)
    {
        Counts.TryGetValue(label, out var before);
        Counts[label] = before + 1;
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
