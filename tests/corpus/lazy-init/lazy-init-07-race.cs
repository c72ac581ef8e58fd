// case: lazy-init-07-race
// sdk: console
// expect: MAP012 Symbols.Cache.SymbolStore._symbols
// why: the volatile write publishes the new map even where another thread has published one before
using System.Collections.Concurrent;

namespace Symbols.Cache;

public static class SymbolStore
{
    private static ConcurrentDictionary<string, int> _symbols;

    public static int Intern(string symbol)
    {
        if (Volatile.Read(ref _symbols) is null)
            Volatile.Write(ref _symbols, new ConcurrentDictionary<string, int>());
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
