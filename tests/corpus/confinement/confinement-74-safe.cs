// case: confinement-74-safe
// sdk: console
// expect: none
// why: each station is visited once; that two queries read them afterwards mixes no visits

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Confinement74Safe;

public sealed class Station
{
    private readonly HashSet<string> _seen = [];

    public IEnumerable<string> Seen => _seen;

    public async Task VisitAsync(string name)
    {
        await Task.Yield();
        _seen.Add(name);
    }
}

public sealed class Line
{
    private readonly Dictionary<string, Station> _stations = [];

    public Line(string[] names)
    {
        foreach (var name in names)
        {
            _stations.Add(name, new Station());
        }
    }

    public Task VisitAsync() => Task.WhenAll(_stations.Select(entry => entry.Value.VisitAsync("a")));

    public HashSet<string> Seen() => [.. _stations.SelectMany(entry => entry.Value.Seen).Concat(_stations.SelectMany(entry => entry.Value.Seen))];
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var line = new Line(args);
        await line.VisitAsync();
        System.Console.WriteLine(line.Seen().Count);
    }
}
