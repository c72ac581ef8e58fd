// case: confinement-65-safe
// sdk: console
// expect: none
// why: each worker of the table is started once

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Confinement65Safe;

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
        for (var i = 0; i < 5; i++)
        {
            workers[i] = new Worker();
        }
        await Task.WhenAll(workers.Select(worker => worker.Value.RunAsync()));
    }
}
