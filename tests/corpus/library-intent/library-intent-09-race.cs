// case: library-intent-09-race
// sdk: library
// expect: MAP001|MAP002 Post.Setup.Shared.Router._targets
// why: the bus, which many threads use, hands the router out

namespace Post.Setup.Shared;

public sealed class Router
{
    private readonly Dictionary<string, string> _targets = new();

    public Router Map(string topic, string target)
    {
        _targets[topic] = target;
        return this;
    }

    public string? Find(string topic) => _targets.GetValueOrDefault(topic);
}

public sealed class Setup
{
    private readonly Router _router = new();

    public Router Routes() => _router;

    public Bus Start() => new(_router);
}

public sealed class Bus
{
    private readonly object _gate = new();
    private readonly Router _router;
    private int _sent;

    internal Bus(Router router) => _router = router;

    public Router Router => _router;

    public string? Send(string topic)
    {
        lock (_gate)
        {
            _sent++;
        }
        return _router.Find(topic);
    }
}
