// case: lazy-init-21-safe
// sdk: console
// expect: none
// why: the table is made, published and filled in one region of the lock under which everybody fetches it
using System;
using System.Collections.Generic;
using System.Threading;

namespace LazyInit21Safe;

public static class Encoder
{
    private static readonly object Gate = new();
    private static SortedDictionary<string, char>? _entities;

    private static SortedDictionary<string, char> Entities
    {
        get
        {
            lock (Gate)
            {
                if (_entities == null) Fill();
                return _entities!;
            }
        }
    }

    public static char Decode(string name) => Entities.TryGetValue(name, out var known) ? known : '?';

    private static void Fill()
    {
        _entities = new SortedDictionary<string, char>();
        _entities.Add("nbsp", ' ');
        _entities.Add("copy", 'c');
    }
}

public static class Program
{
    public static void Main()
    {
        for (var i = 0; i < 3; i++) new Thread(() => Console.WriteLine(Encoder.Decode("copy"))).Start();
    }
}
