// case: check-then-act-05-safe
// sdk: console
// expect: none
// why: TryGetValue tests and reads in one step
using System.Collections.Concurrent;

namespace Voice.Meetings;

public sealed class CallRegistry
{
    private readonly ConcurrentDictionary<int, string> _agents = new();

    public void Begin(int call, string agent) => _agents.TryAdd(call, agent);

    public void End(int call) => _agents.TryRemove(call, out _);

    public string AgentOf(int call)
    {
        if (_agents.TryGetValue(call, out var agent))
            return agent;
        return "none";
    }
}

public static class Program
{
    public static void Main()
    {
        var registry = new CallRegistry();
        var calls = new Thread(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                registry.Begin(i, "agent-" + i % 5);
                Thread.Sleep(1);
                registry.End(i);
            }
        });
        calls.Start();
        for (var i = 0; i < 1000; i++)
            Console.WriteLine(registry.AgentOf(i));
        calls.Join();
    }
}
