// case: lazy-init-07-safe
// sdk: console
// expect: none
// why: the map is created by the field initializer
using System.Collections.Concurrent;

namespace Symbols.Store;

public static class SymbolStore
{
    private static ConcurrentDictionary<string, int> _symbols = new();

    public static int Intern(string symbol)
    {
        return _symbols.GetOrAdd(symbol, symbol.GetHashCode());
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var threads = args.Select(file => new Thread(() =>
        {
            foreach (var line in File.ReadLines(file))
                SymbolStore.Intern(line);
        })).ToList();

        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
    }
}
