// case: guards-interproc-37-race
// sdk: library
// expect: MAP002|MAP003 GuardsInterproc37Race.Index._pages
// why: one helper adds up what it is given; the call without the lock gives it the map as well

using System.Collections.Generic;
using System.Linq;

namespace GuardsInterproc37Race;

public sealed class Index
{
    private readonly object _gate = new();
    private readonly Dictionary<int, int> _pages = [];

    public void Set(int page, int size)
    {
        lock (_gate)
        {
            _pages[page] = size;
        }
    }

    public int Plan() => Sum(_pages.Values.Select(page => page));

    public int Dump()
    {
        lock (_gate)
        {
            return Sum(_pages.Values.Select(page => page));
        }
    }

    private static int Sum(IEnumerable<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
        {
            sum += number;
        }
        return sum;
    }
}
