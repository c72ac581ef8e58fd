// case: confinement-72-race
// sdk: console
// expect: MAP003 Confinement72Race.Page._indexes
// why: an index is added while another thread goes through them
using System;
using System.Collections.Generic;
using System.Threading;

namespace Confinement72Race;

public sealed class PageBuffer
{
    private static PageBuffer? _last;

    public byte[] Bytes { get; } = new byte[16];

    public PageBuffer Slice()
    {
        _last = this;
        return this;
    }
}

public sealed class Page
{
    private readonly PageBuffer _buffer;
    private readonly Dictionary<string, int> _indexes = new();

    public Page(PageBuffer buffer)
    {
        _buffer = buffer;
        var area = _buffer.Slice();
        for (var i = 0; i < 3; i++) _indexes["index" + i] = area.Bytes[i];
    }

    public void Add(string name) => _indexes[name] = 0;

    public void Print()
    {
        foreach (var index in _indexes) Console.WriteLine(index.Key);
    }
}

public sealed class Engine
{
    private Page _page = new(new PageBuffer());

    public void Run()
    {
        _page.Print();
        _page.Add("late");
        _page = new Page(new PageBuffer());
    }
}

public static class Program
{
    public static void Main()
    {
        var engine = new Engine();
        for (var i = 0; i < 3; i++) new Thread(engine.Run).Start();
    }
}
