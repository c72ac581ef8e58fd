// case: library-intent-08-safe
// sdk: library
// expect: none
// why: the callers of the library sweep the leases themselves
namespace Acme.Pooling.Manual;

public sealed class LeasePool : IDisposable
{
    private readonly Dictionary<Guid, DateTime> _leases = new();

    public Guid Take()
    {
        Sweep();
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

    public void Dispose() => _leases.Clear();
}
