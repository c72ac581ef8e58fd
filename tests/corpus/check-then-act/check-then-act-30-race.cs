// case: check-then-act-30-race
// sdk: library
// expect: MAP010 Gauges.Counters.InstanceNames.Expanded
// why: a place holder that is known already is refused, but two callers may both be told that theirs was taken

using System.Collections.Concurrent;

namespace Gauges.Counters;

public static class InstanceNames
{
    private static readonly ConcurrentDictionary<string, string> Expanded = new(StringComparer.OrdinalIgnoreCase);

    public static bool Define(string placeholder, IReadOnlyList<string> processes, IReadOnlyList<string> runtimes)
    {
        if (Expanded.TryGetValue(placeholder, out var known))
        {
            return known.Length == 0;
        }

        switch (placeholder)
        {
            case "process":
                known = Newest(processes);
                break;
            case "runtime":
                known = Newest(runtimes);
                break;
            default:
                return false;
        }

        Expanded[placeholder] = known;
        return true;
    }

    public static void Forget() => Expanded.Clear();

    private static string Newest(IEnumerable<string> names) => names.OrderByDescending(name => name.Length).ThenBy(name => name).FirstOrDefault() ?? "";
}
