// case: unsafe-copy-06-race
// sdk: library
// expect: MAP014 Plant.Alarms.AlarmPanel._alarms
// why: AddRange asks the map for its Count and then copies, an alarm raised in between makes it throw
using System.Collections.Concurrent;

namespace Plant.Alarms;

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
        rows.AddRange(_alarms);
        return rows.ConvertAll(r => $"{r.Key}: {r.Value}");
    }
}
