// case: confinement-63-safe
// sdk: console
// expect: none
// why: who goes through the desks of others does not touch their sheets

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Confinement63Safe;

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
            sheet.Cells.Clear();
        }
        sheet.Cells["b"] = 2;
    }
}
