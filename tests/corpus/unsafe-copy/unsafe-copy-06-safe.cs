// case: unsafe-copy-06-safe
// sdk: library
// expect: none
// why: the map's own ToArray copies under its locks
using System.Collections.Concurrent;

namespace Plant.Signals;

public sealed class AlarmPanel
{
    private readonly ConcurrentDictionary<int, string> _alarms = new();

    public void Raise(int code, string text) => _alarms[code] = text;

    public void Clear(int code) => _alarms.TryRemove(code, out _);

    public List<string> Report(params IReadOnlyCollection<int> pinned)
    {
        var rows = new List<KeyValuePair<int, string>>();
        foreach (var code in pinned)
            rows.Add(KeyValuePair.Create(code, "pinned"));
        rows.AddRange(_alarms.ToArray());
        return rows.ConvertAll(r => $"{r.Key}: {r.Value}");
    }
}
