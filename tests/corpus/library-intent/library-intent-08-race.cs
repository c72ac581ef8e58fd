// case: library-intent-08-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Acme.Pooling.LeasePool._leases
// why: the library's own timer sweeps the leases beside the callers of the library
namespace Acme.Pooling;

public sealed class LeasePool : IDisposable
{
    private readonly Dictionary<Guid, DateTime> _leases = new();
    private readonly Timer _sweep;

    public LeasePool() => _sweep = new Timer(_ => Sweep(), null, 1000, 1000);

    public Guid Take()
    {

        var id = Guid.NewGuid();
        _leases.Add(id, DateTime.UtcNow.AddMinutes(1));
        return id;
    }

    public bool Return(Guid id) => _leases.Remove(id);

    private void Sweep()
    {
        foreach (var (id, until) in _leases.ToArray())
            if (until < DateTime.UtcNow) _leases.Remove(id);
    }

    public void Dispose() => _sweep.Dispose();
}
