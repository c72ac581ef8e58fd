// case: guards-interproc-39-safe
// sdk: console
// expect: none
// why: this box takes its lock: its flag says so, and never changes

using System.Collections.Generic;
using System.Threading;

namespace GuardsInterproc39Safe;

public sealed class Box(bool isShared)
{
    private readonly bool _isShared = isShared;
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _items = [];

    public void Put(string item)
    {
        Enter();
        try
        {
            _items[item] = 1;
        }
        finally
        {
            Leave();
        }
    }

    private void Enter()
    {
        if (_isShared)
        {
            Monitor.Enter(_gate);
        }
    }

    private void Leave()
    {
        if (_isShared)
        {
            Monitor.Exit(_gate);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var box = new Box(isShared: true);
        for (var i = 0; i < 2; i++)
        {
            new Thread(() => box.Put("a")).Start();
        }
    }
}
