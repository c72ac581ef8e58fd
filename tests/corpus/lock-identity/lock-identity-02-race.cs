// case: lock-identity-02-race
// sdk: console
// expect: MAP030 Barcode.Scans.ScanLog._seen
// why: every call locks an object that it has just made

namespace Barcode.Scans;

public static class ScanLog
{
    private static readonly Dictionary<string, int> _seen = new();
    private static readonly object _shared = new();

    public static void Scan(string code)
    {
        var sync = new object();
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
