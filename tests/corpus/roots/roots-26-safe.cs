// case: roots-26-safe
// sdk: console
// expect: none
// why: the sums are printed when the block has completed
using System.Threading.Tasks.Dataflow;

namespace Metrics.Feed.Drained;

public sealed class Aggregator
{
    private readonly Dictionary<string, double> _sums = new();
    private readonly ActionBlock<(string Name, double Value)> _inbox;

    public Aggregator() => _inbox = new ActionBlock<(string Name, double Value)>(Add);

    public void Post(string name, double value) => _inbox.Post((name, value));

    public async Task<IReadOnlyList<string>> FinishAsync()
    {
        _inbox.Complete();
        await _inbox.Completion;
        var lines = _sums.Select(s => $"{s.Key}={s.Value}").ToList();
        return lines;
    }

    private void Add((string Name, double Value) sample)
    {
        _sums.TryGetValue(sample.Name, out var sum);
        _sums[sample.Name] = sum + sample.Value;
    }
}

internal static class Program
{
    private static async Task Main()
    {
        var aggregator = new Aggregator();
        foreach (var line in File.ReadLines("samples.txt"))
            aggregator.Post(line.Split(' ')[0], double.Parse(line.Split(' ')[1]));
        foreach (var line in await aggregator.FinishAsync()) Console.WriteLine(line);
    }
}
