// case: publication-06-safe
// sdk: library
// expect: none
// why: the change is made to a copy, which is then set into the field
namespace Zones.Entries;

public sealed class ZoneFile
{
    private readonly object _sync = new();
    private Dictionary<string, string> _records = new(StringComparer.OrdinalIgnoreCase);

    public void Put(string name, string address)
    {
        lock (_sync)
        {
            var next = new Dictionary<string, string>(_records, StringComparer.OrdinalIgnoreCase);
            next[name] = address;
            Volatile.Write(ref _records, next);
        }
    }

    public void Reset()
    {
        lock (_sync)
            _records = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    }

    public string Resolve(string name)
        => Volatile.Read(ref _records).TryGetValue(name, out var address) ? address : "";
}
