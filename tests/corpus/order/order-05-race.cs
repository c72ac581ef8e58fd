// case: order-05-race
// sdk: console
// expect: MAP002 Agent.Heartbeat.Agent._status
// why: the run is only started, so the main method looks up while it writes
namespace Agent.Heartbeat;

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
        return agent.IsUp("db") && !run.IsFaulted ? 0 : 1;
    }
}
