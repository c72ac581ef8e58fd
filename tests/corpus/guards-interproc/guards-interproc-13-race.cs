// case: guards-interproc-13-race
// sdk: library
// expect: MAP001|MAP002 Invoices.Numbers.NumberSource._issued
// why: the continuation that is defined in the region runs when the load has ended, without the lock

namespace Invoices.Numbers;

public sealed class NumberSource
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _issued = new();

    public void Import(List<int> numbers, Task<string> owner)
    {
        lock (_gate)
        {
            owner.ContinueWith(done =>
            {
                foreach (var number in numbers) _issued[number] = done.Result;
            });
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
