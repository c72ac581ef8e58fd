// case: spawn-kinds-04-safe
// sdk: console
// expect: none
// why: both the long-running task and the Main loop hold the lock

namespace Trade.Ticks;

public sealed class QuoteBoard
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _last = new();
    private volatile bool _stopped;

    public Task Run() => Task.Factory.StartNew(Pump, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Stop() => _stopped = true;

    public double Last(string symbol)
    {
        lock (_sync)
        {
            return _last.TryGetValue(symbol, out var price) ? price : 0;
        }
    }

    private void Pump()
    {
        var random = new Random(17);
        while (!_stopped)
        {
            var price = 100 + random.NextDouble();
            lock (_sync)
            {
                _last["ACME"] = price;
            }
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var board = new QuoteBoard();
        var pump = board.Run();
        for (var i = 0; i < 20; i++)
        {
            Console.WriteLine(board.Last("ACME"));
            Thread.Sleep(50);
        }
        board.Stop();
        pump.Wait();
    }
}
