// case: order-20-safe
// sdk: console
// expect: none
// why: the prices are used when every task of the list was awaited
namespace Quotes.Pull.Complete;

public static class PullJob
{
    public static async Task RunAsync(HttpClient http, string[] symbols)
    {
        var prices = new Dictionary<string, decimal>();
        var running = symbols.Select(s => PullAsync(http, s, prices)).ToList();
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            await ended;
            Console.WriteLine($"{symbols.Length - running.Count} of {symbols.Length}");
        }
    }

    private static async Task PullAsync(HttpClient http, string symbol, Dictionary<string, decimal> prices)
    {
        var text = await http.GetStringAsync("http://localhost/quote/" + symbol);
        lock (prices) prices[symbol] = decimal.Parse(text);
    }
}

internal static class Program
{
    private static Task Main(string[] args) => PullJob.RunAsync(new HttpClient(), args);
}
