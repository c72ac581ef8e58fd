// case: confinement-53-race
// sdk: library
// expect: MAP001|MAP002 Store.Options.Keep._features
// why: the helper that writes runs whenever somebody asks for it, on an object that several threads may share
namespace Store.Options;

public sealed class Keep
{
    private static readonly List<Action> Watchers = [];
    private readonly object _gate = new();
    private readonly Dictionary<string, bool> _features = new();

    public Keep(bool strict)
    {
        Initialize(strict);
    }

    public void Initialize(bool strict)
    {
        lock (Watchers) Watchers.Add(Touch);
        _features["strict"] = strict;
    }

    private void Touch()
    {
        lock (_gate) Console.WriteLine("touched");
    }
}
