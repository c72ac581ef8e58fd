// case: guards-interproc-19-race
// sdk: library
// expect: MAP001|MAP002 Jobs.Registry.JobRegistry._handlers
// why: the constructor makes itself known before its unlocked writes

namespace Jobs.Registry;

public sealed class JobRegistry
{
    private static readonly List<JobRegistry> All = new();
    private readonly object _gate = new();
    private readonly Dictionary<string, Action> _handlers = new();

    public JobRegistry(IEnumerable<string> names)
    {
        lock (All) All.Add(this);
        foreach (var name in names)
        {
            _handlers[name] = () => Console.WriteLine(name);
        }
        }

    public void Handle(string name, Action handler)
    {
        lock (_gate)
        {
            _handlers[name] = handler;
        }
    }

    public static void HandleEverywhere(string name, Action handler)
    {
        lock (All)
        {
            foreach (var registry in All)
            {
                registry.Handle(name, handler);
            }
        }
    }
}
