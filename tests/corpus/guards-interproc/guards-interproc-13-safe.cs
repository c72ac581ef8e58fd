// case: guards-interproc-13-safe
// sdk: library
// expect: none
// why: the list runs its lambda at once, in the region

namespace Invoices.Series;

public sealed class NumberSource
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _issued = new();

    public void Import(List<int> numbers, Task<string> owner)
    {
        lock (_gate)
        {
            var name = owner.Result;
            numbers.ForEach(number => _issued[number] = name);
        }
    }

    public bool Release(int number)
    {
        lock (_gate)
        {
            return _issued.Remove(number);
        }
    }
}
