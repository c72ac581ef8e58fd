// case: confinement-69-safe
// sdk: console
// expect: none
// why: each thread that the query makes has a plant of its own
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Confinement69Safe;

public sealed class Plant
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _chutes = new();

    public void Drop(string chute)
    {
        lock (_gate) _chutes[chute] = 1;
    }

    public void Print()
    {
        foreach (var chute in _chutes) Console.WriteLine(chute.Key);
    }
}

public static class Program
{
    public static void Main()
    {
        var plant = new Plant();
        var belts = Enumerable.Range(0, 4).Select(_ => new Thread(() => new Plant().Drop("parcel"))).ToList();
        foreach (var belt in belts) belt.Start();
        plant.Print();
        foreach (var belt in belts) belt.Join();
    }
}
