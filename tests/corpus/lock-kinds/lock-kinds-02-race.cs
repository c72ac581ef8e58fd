// case: lock-kinds-02-race
// sdk: console
// expect: MAP001 Invoices.Numbers.SeriesBook._last
// why: the mutex is released before the number is stored

namespace Invoices.Numbers;

public sealed class SeriesBook : IDisposable
{
    private readonly Mutex _mutex = new(false);
    private readonly Dictionary<string, long> _last = new();
    private long _next;

    public long Issue(string series)
    {
        long number;
        _mutex.WaitOne();
        try
        {
            number = ++_next;
        }
        finally
        {
            _mutex.ReleaseMutex();
        }
        _last[series] = number;
        return number;
    }

    public void Dispose() => _mutex.Dispose();
}

public static class Program
{
    public static void Main()
    {
        using var book = new SeriesBook();
        var web = new Thread(() => { for (var i = 0; i < 100; i++) book.Issue("W"); });
        var shop = new Thread(() => { for (var i = 0; i < 100; i++) book.Issue("S"); });
        web.Start();
        shop.Start();
        web.Join();
        shop.Join();
    }
}
