// case: lazy-init-21-race
// sdk: console
// expect: MAP002|MAP007 LazyInit21Race.Encoder._entities
// why: the table is filled again while others look into it without the lock
using System;
using System.Collections.Generic;
using System.Threading;

namespace LazyInit21Race;

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
                if (_entities == null || _entities.Count < 3) Fill();
                return _entities!;
            }
        }
    }

    public static char Decode(string name) => Entities.TryGetValue(name, out var known) ? known : '?';

    private static void Fill()
    {
        _entities ??= new SortedDictionary<string, char>();
        _entities["nbsp"] = ' ';
        _entities["copy"] = 'c';
    }
}

public static class Program
{
    public static void Main()
    {
        for (var i = 0; i < 3; i++) new Thread(() => Console.WriteLine(Encoder.Decode("copy"))).Start();
    }
}
