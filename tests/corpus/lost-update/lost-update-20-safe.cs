// case: lost-update-20-safe
// sdk: library
// expect: none
// why: the copy is made inside of AddOrUpdate, which repeats it when another one came in between
using System.Collections.Concurrent;

namespace Ops.Checks;

public sealed record Check(string Name, int Failures, DateTime Last);

public sealed class HealthBoard
{
    private readonly ConcurrentDictionary<string, Check> _checks = new();

    public void Failed(string name, DateTime when)
    {
        _checks.AddOrUpdate(
            name,
            static (n, w) => new Check(n, 1, w),
            static (_, known, w) => known with { Failures = known.Failures + 1, Last = w },
            when);
    }

    public int Failures(string name) => _checks.TryGetValue(name, out var check) ? check.Failures : 0;
}
