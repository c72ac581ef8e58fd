using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules;

/// <summary>The repair that fits a plain race: the guard the other accesses hold, or a concurrent map.</summary>
internal static class RaceAdvice
{
    public static Advice For(RaceCause cause, RacePair pair)
    {
        var name = cause.Races.Name[(cause.Races.Name.LastIndexOf('.') + 1)..];
        var guard = cause.Races.SettledByGuard.OrderByDescending(g => g.Value).Select(g => g.Key).FirstOrDefault();
        if (guard is not null)
        {
            var gate = guard[(guard.LastIndexOf('.') + 1)..];
            return new Advice($"Hold '{guard}' here too", $"The other accesses of '{name}' hold '{guard}'. Take the same lock around this one, for the whole of the operation (an enumeration to its end).")
            {
                Before = $"{name}[key] …",
                After = $"lock ({gate})\n{{\n    {name}[key] …\n}}",
                WhenWrong = "If this code may be called while the lock is held by a thread it waits for, the lock would deadlock: copy under the lock and work on the copy.",
            };
        }
        var isSet = cause.Races.Map.Type.DocId.Contains("Set`1", StringComparison.Ordinal);
        return new Advice(
            isSet ? $"Guard '{name}' with one lock" : $"Make '{name}' a ConcurrentDictionary, or guard it with one lock",
            isSet ? "Nothing protects this set. Add one readonly lock object beside it and hold it for every access."
                : "Nothing protects this map. A ConcurrentDictionary makes each single operation safe; where a test and the act that relies on it belong together, use its atomic methods (GetOrAdd, AddOrUpdate, TryAdd, TryRemove) or one lock for every access.")
        {
            Before = isSet ? $"private readonly HashSet<T> {name} = new();" : $"private readonly Dictionary<TKey, TValue> {name} = new();",
            After = isSet ? $"private readonly HashSet<T> {name} = new();\nprivate readonly Lock _gate = new();" : $"private readonly ConcurrentDictionary<TKey, TValue> {name} = new();",
            WhenWrong = "A map that is filled once at start-up and then only read is better built first and published as a FrozenDictionary.",
        };
    }
}
