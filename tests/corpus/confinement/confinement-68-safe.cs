// case: confinement-68-safe
// sdk: console
// expect: none
// why: visit and trace hold each other, and each thread makes both
using System.Collections.Generic;
using System.Threading;

namespace Confinement68Safe;

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
        new Thread(Run).Start();
        Run(null);
    }

    private static void Run(object? given)
    {
        var visit = new Visit();
        var trace = new Trace();
        visit.Trace = trace;
        trace.Owner = visit;
        trace.Owner.Items["other"] = 1;
        visit.Items["own"] = 2;
    }
}
