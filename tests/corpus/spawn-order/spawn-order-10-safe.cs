// case: spawn-order-10-safe
// sdk: console
// expect: none
// why: all threads are joined through their index before the map is read
namespace Primes;
public sealed class Sieve
{
    private readonly object _sync = new();
    private readonly Dictionary<int, int> _found = new();
    private readonly List<Thread> _threads = new();
    public void Start(int workers, int limit)
    {
        var span = limit / workers;
        for (int w = 0; w < workers; w++)
        {
            int from = w * span, to = from + span;
            var thread = new Thread(() => Scan(from, to));
            thread.Name = $"sieve-{w}";
            _threads.Add(thread);
            thread.Start();
        }
    }
    public void Wait()
    {
        for (int i = 0; i < _threads.Count; i++) _threads[i].Join();
    }
    private void Scan(int from, int to)
    {
        for (int n = from; n < to; n++)
        {
            if (!IsPrime(n)) continue;
            lock (_sync) _found[n] = Thread.CurrentThread.ManagedThreadId;
        }
    }
    private static bool IsPrime(int n) { for (int d = 2; d * d <= n; d++) if (n % d == 0) return false; return n > 1; }
    public int Count => _found.Count;
    public IEnumerable<int> Sorted() => _found.Keys.OrderBy(k => k);
}
public static class Program
{
    public static void Main()
    {
        var sieve = new Sieve();
        sieve.Start(Environment.ProcessorCount, 100000);
        sieve.Wait();
        Console.WriteLine(sieve.Count);
        foreach (var p in sieve.Sorted().Take(10)) Console.WriteLine(p);
    }
}
