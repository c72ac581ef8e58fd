// case: lock-identity-13-race
// sdk: library
// expect: MAP030|MAP004|MAP001|MAP002 Mapping.Plans.PlanStore.Plans
// why: the lock is one per constructed type, the map is one for all

namespace Mapping.Plans;

internal static class PlanStore
{
    internal static readonly Dictionary<Type, Delegate> Plans = new();
    internal static readonly object Gate = new();
}

public static class Mapper<TFrom>
{
    private static readonly object Gate = new();

    public static Func<TFrom, string> Plan(Func<Type, Func<TFrom, string>> build)
    {
        lock (Gate)
        {
            if (PlanStore.Plans.TryGetValue(typeof(TFrom), out var plan))
            {
                return (Func<TFrom, string>)plan;
            }
            var built = build(typeof(TFrom));
            PlanStore.Plans[typeof(TFrom)] = built;
            return built;
        }
    }
}

public static class Mappers
{
    public static Func<int, string> Ints() => Mapper<int>.Plan(_ => i => i.ToString());
    public static Func<DateTime, string> Dates() => Mapper<DateTime>.Plan(_ => d => d.ToString("O"));
}
