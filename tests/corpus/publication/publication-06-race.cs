// case: publication-06-race
// sdk: library
// expect: MAP020 Zones.Records.ZoneFile._records
// why: the variable is a second name of the published dictionary and not a copy, so readers see it change
namespace Zones.Records;

public sealed class ZoneFile
{
    private readonly object _sync = new();
    private Dictionary<string, string> _records = new(StringComparer.OrdinalIgnoreCase);

    public void Put(string name, string address)
    {
        lock (_sync)
        {
            var next = _records;
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
