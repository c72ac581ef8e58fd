// case: guards-interproc-19-safe
// sdk: library
// expect: none
// why: the constructor makes itself known after its unlocked writes

namespace Jobs.Catalog;

public sealed class JobRegistry
{
    private static readonly List<JobRegistry> All = new();
    private readonly object _gate = new();
    private readonly Dictionary<string, Action> _handlers = new();

    public JobRegistry(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _handlers[name] = () => Console.WriteLine(name);
        }
        lock (All) All.Add(this);
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
