// case: lost-update-20-race
// sdk: library
// expect: MAP011 Ops.Health.HealthBoard._checks
// why: the record is copied with one more failure and set back, a failure that is counted in between is lost
using System.Collections.Concurrent;

namespace Ops.Health;

public sealed record Check(string Name, int Failures, DateTime Last);

public sealed class HealthBoard
{
    private readonly ConcurrentDictionary<string, Check> _checks = new();

    public void Failed(string name, DateTime when)
    {
        var known = _checks.GetValueOrDefault(name) ?? new Check(name, 0, when);
        _checks[name] = known with { Failures = known.Failures + 1, Last = when };
    }

    public int Failures(string name) => _checks.TryGetValue(name, out var check) ? check.Failures : 0;
}
