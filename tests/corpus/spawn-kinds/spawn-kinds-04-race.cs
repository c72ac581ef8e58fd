// case: spawn-kinds-04-race
// sdk: console
// expect: MAP002 Trade.Quotes.QuoteBoard._last
// why: the long-running task writes quotes while the Main loop reads them without the lock

namespace Trade.Quotes;

public sealed class QuoteBoard
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _last = new();
    private volatile bool _stopped;

    public Task Run() => Task.Factory.StartNew(Pump, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Stop() => _stopped = true;

    public double Last(string symbol)
    {
        return _last.TryGetValue(symbol, out var price) ? price : 0;
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
