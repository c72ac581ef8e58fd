// case: lock-kinds-10-race
// sdk: library
// expect: MAP002 Permits.Zones.PermitStore._holders
// why: the lookup does not hold the disposable scope

namespace Permits.Zones;

public sealed class PermitStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _holders = new();

    public void Grant(string zone, string holder)
    {
        using (new Held(_gate))
        {
            _holders[zone] = holder;
        }
    }

    public string? HolderOf(string zone)
    {
        return _holders.TryGetValue(zone, out var holder) ? holder : null;
    }

    private readonly struct Held : IDisposable
    {
        private readonly object _target;

        public Held(object target)
        {
            Monitor.Enter(target);
            _target = target;
        }

        public void Dispose() => Monitor.Exit(_target);
    }
}
