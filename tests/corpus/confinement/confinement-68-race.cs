// case: confinement-68-race
// sdk: console
// expect: MAP001 Confinement68Race.Visit.Items
// why: visit and trace hold each other, and the visit is handed to another thread
using System.Collections.Generic;
using System.Threading;

namespace Confinement68Race;

public sealed class Trace
{
    public Visit? Owner { get; set; }
}

public sealed class Visit
{
    public Trace? Trace { get; set; }

    public Dictionary<string, int> Items { get; } = new();
}

public static class Program
{
    public static void Main()
    {
        var visit = new Visit();
        var trace = new Trace();
        visit.Trace = trace;
        trace.Owner = visit;
        new Thread(Run).Start(visit);
        visit.Items["main"] = 2;
    }

    private static void Run(object? given) => ((Visit)given!).Items["other"] = 1;
}
