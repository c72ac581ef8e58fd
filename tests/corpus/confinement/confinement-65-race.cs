// case: confinement-65-race
// sdk: console
// expect: MAP001 Confinement65Race.Worker._done
// why: one worker stands under every key

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Confinement65Race;

public sealed class Worker
{
    private readonly Dictionary<string, int> _done = [];

    public async Task RunAsync()
    {
        await Task.Yield();
        _done["run"] = 1;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var workers = new Dictionary<int, Worker>();
        var only = new Worker();
        for (var i = 0; i < 5; i++)
        {
            workers[i] = only;
        }
        await Task.WhenAll(workers.Select(worker => worker.Value.RunAsync()));
    }
}
