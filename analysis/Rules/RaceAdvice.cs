using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules;

/// <summary>The repair that fits a plain race: the guard the other accesses hold, or a concurrent map, or one lock.</summary>
internal static class RaceAdvice
{
    public static Advice For(RaceCause cause, RacePair pair)
    {
        var guard = cause.Races.SettledByGuard.OrderByDescending(g => g.Value).Select(g => g.Key).FirstOrDefault() ?? HeldByOthers(cause);
        var bare = Unlocked(pair, cause);
        var code = MapCode.Of(bare, cause.Races.Name);
        if (guard is not null) return Hold(cause, code, guard, bare);
        if (code.HasConcurrentTwin)
        {
            return new Advice(
                $"Make '{code.Name}' a ConcurrentDictionary, or guard it with one lock",
                $"Nothing protects '{code.Name}'. A ConcurrentDictionary makes each single operation safe; where a test and the act that relies on it belong together, use its atomic methods (GetOrAdd, AddOrUpdate, TryAdd, TryRemove) or one lock for every access.")
            {
                Before = code.Declare(code.Type),
                After = code.Declare(code.ConcurrentType),
                WhenWrong = "A map that is filled once at start-up and then only read is better built first and published as a FrozenDictionary. Where several entries must change together, or entries are read in an order, only a lock will do.",
            };
        }
        return new Advice(
            $"Guard '{code.Name}' with one lock",
            $"Nothing protects '{code.Name}', and there is no concurrent collection that does the same. Add one readonly lock object beside it and hold it for every access.")
        {
            Before = $"{code.Declare(code.Type)}\n\n{code.Statement(bare)}",
            After = $"{code.Declare(code.Type)}\n{code.DeclareGate()}\n\n{code.Under(code.Gate, null, code.Statement(bare))}",
            WhenWrong = "A collection that is filled once at start-up and then only read is better built first and published as a frozen one.",
        };
    }

    private static Advice Hold(RaceCause cause, MapCode code, string guard, MapAccess bare)
    {
        var gate = guard.StartsWith("this.", StringComparison.Ordinal) ? guard["this.".Length..] : guard[(guard.LastIndexOf('.') + 1)..];
        return new Advice($"Hold '{guard}' here too", $"The other accesses of '{code.Name}' hold '{guard}'. Take the same lock around this one, for the whole of the operation (an enumeration to its end).")
        {
            Before = code.Statement(bare),
            After = code.Under(gate, MapCode.TypeOfLock(cause.Races, guard), code.Statement(bare), bare.Kind == Models.AccessKind.Write),
            WhenWrong = "If this code may be called while the lock is held by a thread it waits for, the lock would deadlock: copy under the lock and work on the copy. A lock cannot be held across an await: use a SemaphoreSlim of one permit there, for all accesses.",
        };
    }

    /// <summary>The lock that most accesses hold, where any does.</summary>
    private static string? HeldByOthers(RaceCause cause) =>
        cause.Races.Accesses.Where(a => !a.IsOwned).SelectMany(a => cause.HeldAt(a).Where(l => l.Mode == LockMode.Exclusive).Select(l => (l.Name, a.Span))).Distinct()
            .GroupBy(l => l.Name).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();

    /// <summary>The side that holds nothing.</summary>
    private static MapAccess Unlocked(RacePair pair, RaceCause cause) => cause.HeldAt(pair.First).Count > 0 && cause.HeldAt(pair.Second).Count == 0 ? pair.Second : pair.First;
}
