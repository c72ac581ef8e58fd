// case: guards-interproc-37-safe
// sdk: library
// expect: none
// why: one helper adds up what it is given; only the call under the lock gives it the map

using System.Collections.Generic;
using System.Linq;

namespace GuardsInterproc37Safe;

public sealed class Index
{
    private readonly object _gate = new();
    private readonly List<int> _fields = [1, 2, 3];
    private readonly Dictionary<int, int> _pages = [];

    public void Set(int page, int size)
    {
        lock (_gate)
        {
            _pages[page] = size;
        }
    }

    public int Plan() => Sum(_fields.Select(field => field));

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
