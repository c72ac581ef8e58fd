// case: lock-identity-02-safe
// sdk: console
// expect: none
// why: every call locks the object of the static field

namespace Barcode.Labels;

public static class ScanLog
{
    private static readonly Dictionary<string, int> _seen = new();
    private static readonly object _shared = new();

    public static void Scan(string code)
    {
        var sync = _shared;
        lock (sync)
        {
            _seen[code] = _seen.GetValueOrDefault(code) + 1;
        }
    }

    public static void Main(string[] codes)
    {
        Parallel.ForEach(codes, Scan);
        foreach (var code in codes)
            Console.WriteLine($"{code}: {_seen[code]}");
    }
}
