// case: confinement-53-safe
// sdk: library
// expect: none
// why: the helper that writes runs in the constructor only; each object writes its own map before it is ready, whoever was given the object meanwhile
namespace Store.Features;

public sealed class Storage
{
    private static readonly List<Action> Watchers = [];
    private readonly object _gate = new();
    private readonly Dictionary<string, bool> _features = new();

    public Storage(bool strict)
    {
        Initialize(strict);
    }

    private void Initialize(bool strict)
    {
        lock (Watchers) Watchers.Add(Touch);
        _features["strict"] = strict;
    }

    private void Touch()
    {
        lock (_gate) Console.WriteLine("touched");
    }
}
