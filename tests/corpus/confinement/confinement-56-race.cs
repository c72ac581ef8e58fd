// case: confinement-56-race
// sdk: console
// expect: MAP001 Mill.Rounds.Shared.Sampler._seen
// why: the second round begins while the tasks of the first may still go on

namespace Mill.Rounds.Shared;

public sealed class Sampler
{
    private readonly Dictionary<int, int> _seen = new();

    public async Task SampleAsync()
    {
        for (var i = 0; i < 10; i++)
        {
            await Task.Delay(5);
            _seen[i] = _seen.GetValueOrDefault(i) + 1;
        }
    }
}

public sealed class Station
{
    private readonly Sampler[] _samplers = new Sampler[3];

    public Station()
    {
        for (var i = 0; i < _samplers.Length; i++)
            _samplers[i] = new Sampler();
    }

    public Task RoundAsync() => Task.WhenAll(_samplers.Select(s => s.SampleAsync()));
}

public static class Program
{
    public static async Task Main()
    {
        var station = new Station();
        var first = station.RoundAsync();
        await station.RoundAsync();
        await first;
    }
}
