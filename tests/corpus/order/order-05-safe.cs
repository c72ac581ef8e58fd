// case: order-05-safe
// sdk: console
// expect: none
// why: the main method waits for the run before it looks up
namespace Agent.Pulse;

public sealed class Agent
{
    private readonly Dictionary<string, bool> _status = new();

    public async Task RunAsync(string[] hosts)
    {
        foreach (var host in hosts)
        {
            await Task.Delay(10);
            _status[host] = host.Length % 2 == 0;
        }
    }

    public bool IsUp(string host) => _status.TryGetValue(host, out var up) && up;
}

public static class Program
{
    public static int Main(string[] args)
    {
        var agent = new Agent();
        var run = agent.RunAsync(args);
        run.GetAwaiter().GetResult();
        return agent.IsUp("db") && !run.IsFaulted ? 0 : 1;
    }
}
