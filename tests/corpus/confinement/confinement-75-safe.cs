// case: confinement-75-safe
// sdk: console
// expect: none
// why: the values of some entries, picked into a list, are visited once each

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Confinement75Safe;

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
        await Task.WhenAll(picked.Select(station => station.VisitAsync("a")));
    }
}
