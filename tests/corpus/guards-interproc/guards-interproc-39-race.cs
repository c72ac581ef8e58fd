// case: guards-interproc-39-race
// sdk: console
// expect: MAP001 GuardsInterproc39Race.Box._items
// why: this box is made for one thread and used by two

using System.Collections.Generic;
using System.Threading;

namespace GuardsInterproc39Race;

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
        var box = new Box(isShared: false);
        for (var i = 0; i < 2; i++)
        {
            new Thread(() => box.Put("a")).Start();
        }
    }
}
