// case: check-then-act-33-race
// sdk: console
// expect: MAP010 CheckThenAct33Race.Cache._rows
// why: a full cache does not add what another thread has removed since the test

using System.Collections.Generic;
using System.Threading;

namespace CheckThenAct33Race;

public sealed class Row
{
    public int Hits { get; set; }
}

public sealed class Cache
{
    private readonly Dictionary<string, Row> _rows = [];

    public void Use(string id)
    {
        if (Has(id))
        {
            Hit(id);
        }
    }

    public void Add(string id)
    {
        lock (_rows)
        {
            _rows[id] = new Row();
        }
    }

    public void Remove(string id)
    {
        lock (_rows)
        {
            _rows.Remove(id);
        }
    }

    private bool Has(string id)
    {
        lock (_rows)
        {
            return _rows.ContainsKey(id);
        }
    }

    private void Hit(string id)
    {
        lock (_rows)
        {
            if (!_rows.ContainsKey(id))
            {
                if (_rows.Count < 100)
                {
                    _rows.Add(id, new Row());
                }
            }
            _rows[id].Hits++;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var cache = new Cache();
        for (var i = 0; i < 2; i++)
        {
            new Thread(() =>
            {
                cache.Add("a");
                cache.Use("a");
                cache.Remove("a");
            }).Start();
        }
    }
}
