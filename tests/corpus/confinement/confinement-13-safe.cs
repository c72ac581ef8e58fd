// case: confinement-13-safe
// sdk: console
// expect: none
// why: only the one reader of the channel uses the book; everybody else writes into the channel
using System.Threading.Channels;

namespace Ledger.Book.Single;

public sealed record Posting(string Account, decimal Amount);

public sealed class BookKeeper
{
    private readonly Channel<Posting> _postings = Channel.CreateUnbounded<Posting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, decimal> _balances = new();

    public bool Post(Posting posting) => _postings.Writer.TryWrite(posting);

    public void Close() => _postings.Writer.Complete();

    public async Task KeepAsync()
    {
        while (await _postings.Reader.WaitToReadAsync())
        {
            while (_postings.Reader.TryRead(out var posting))
            {
                _balances.TryGetValue(posting.Account, out var balance);
                _balances[posting.Account] = balance + posting.Amount;
            }
        }
    }
}

internal static class Program
{
    private static async Task Main(string[] files)
    {
        var keeper = new BookKeeper();
        var keeping = Task.Run(keeper.KeepAsync);

        Parallel.ForEach(files, file =>
        {
            foreach (var line in File.ReadLines(file))
                keeper.Post(new Posting(line.Split(' ')[0], decimal.Parse(line.Split(' ')[1])));
        });
        keeper.Close();
        await keeping;

    }
}
