// case: confinement-75-race
// sdk: console
// expect: MAP001 Confinement75Race.Station._seen
// why: each picked value is visited twice at once

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Confinement75Race;

public sealed class Station
{
    private readonly HashSet<string> _seen = [];

    public bool IsOpen { get; set; }

    public async Task VisitAsync(string name)
    {
        await Task.Yield();
        _seen.Add(name);
    }
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var stations = new Dictionary<string, Station>();
        foreach (var name in args)
        {
            stations.Add(name, new Station { IsOpen = name.Length > 2 });
        }
        var picked = stations.Where(entry => entry.Value.IsOpen).Select(entry => entry.Value).ToList();
        await Task.WhenAll(picked.Select(station => station.VisitAsync("a")).Concat(picked.Select(station => station.VisitAsync("b"))));
    }
}
