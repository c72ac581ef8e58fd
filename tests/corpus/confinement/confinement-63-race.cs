// case: confinement-63-race
// sdk: console
// expect: MAP001 Confinement63Race.Sheet.Cells
// why: the sheet that one run put on the desks of others is written by both

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Confinement63Race;

public sealed class Sheet
{
    public Dictionary<string, int> Cells { get; } = [];
}

public sealed class Desk
{
    public Sheet? Sheet { get; set; }
}

public static class Program
{
    private static readonly ConcurrentBag<Desk> s_desks = [];

    public static void Main() => Parallel.Invoke(Write, Write, Swap);

    private static void Write()
    {
        var desk = new Desk { Sheet = new Sheet() };
        s_desks.Add(desk);
        desk.Sheet.Cells["a"] = 1;
    }

    private static void Swap()
    {
        var sheet = new Sheet();
        foreach (var desk in s_desks)
        {
            desk.Sheet = sheet;
        }
        sheet.Cells["b"] = 2;
    }
}
