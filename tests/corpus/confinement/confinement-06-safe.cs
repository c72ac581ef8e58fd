// case: confinement-06-safe
// sdk: console
// expect: none
// why: one consumer reads the channel, and only it touches the book
using System.Threading.Channels;

namespace Orders.Pairing;

public sealed class OrderBook
{
    private readonly Channel<(string Id, int Quantity)> _orders = Channel.CreateUnbounded<(string, int)>();
    private readonly Dictionary<string, int> _resting = new();

    public bool Submit(string id, int quantity) => _orders.Writer.TryWrite((id, quantity));

    public void Close() => _orders.Writer.Complete();

    public async Task MatchAsync()
    {
        await foreach (var (id, quantity) in _orders.Reader.ReadAllAsync())
        {
            if (_resting.TryGetValue(id, out var open) && open <= quantity)
                _resting.Remove(id);
            else
                _resting[id] = open - quantity;
        }
    }
}

public static class Program
{
    public static async Task Main()
    {
        var book = new OrderBook();
        var first = Task.Run(book.MatchAsync);
        for (var i = 0; i < 1000; i++)
            book.Submit("o" + i % 100, i);
        book.Close();
        await first;
    }
}
