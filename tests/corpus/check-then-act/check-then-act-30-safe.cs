// case: check-then-act-30-safe
// sdk: library
// expect: none
// why: the place holder is looked up, else worked out from what is running now; callers get a good answer whoever stored it

using System.Collections.Concurrent;

namespace Gauges.Counters;

public static class InstanceNames
{
    private static readonly ConcurrentDictionary<string, string> Expanded = new(StringComparer.OrdinalIgnoreCase);

    public static string Expand(string placeholder, IReadOnlyList<string> processes, IReadOnlyList<string> runtimes)
    {
        if (Expanded.TryGetValue(placeholder, out var known))
        {
            return known;
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
                return placeholder;
        }

        Expanded[placeholder] = known;
        return known;
    }

    public static void Forget() => Expanded.Clear();

    private static string Newest(IEnumerable<string> names) => names.OrderByDescending(name => name.Length).ThenBy(name => name).FirstOrDefault() ?? "";
}
