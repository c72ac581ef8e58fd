using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Pairs the accesses of every abstract map and settles them by the cheap questions first: is there a write, do both see the map,
/// may they run at the same time, is there a common guard.
/// </summary>
internal sealed class RaceSearch(ThreadResult threads, IGuards guards)
{
    /// <summary>Race pairs kept per abstract map: enough to show every access of a cause.</summary>
    private const int MaxPairs = 4000;

    private const string OwnMade = "each thread works on the map that it made itself";

    public IReadOnlyList<MapRaces> Run(IReadOnlyList<MapAccess> accesses)
    {
        var result = new List<MapRaces>();
        foreach (var group in accesses.GroupBy(a => a.Map.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var races = new MapRaces
            {
                Name = group.Key,
                Maps = [.. group.Select(a => a.Map).Distinct().OrderBy(m => m.Object.Id)],
                Accesses = [.. group.OrderBy(a => a.Span).ThenBy(a => a.Instance.Id).ThenBy(a => a.Map.Object.Id)],
            };
            foreach (var map in races.Maps) Search(races, [.. races.Accesses.Where(a => ReferenceEquals(a.Map, map))]);
            result.Add(races);
        }
        return result;
    }

    /// <summary>What settles one pair, the worst answer first; null when the two would not collide.</summary>
    public (int Weight, string Text)? Settle(MapAccess a, MapAccess b)
    {
        if (a.Map.Discipline is MapDiscipline.Concurrent or MapDiscipline.Immutable || !Conflict(a, b)) return null;
        if (a.IsOwned || b.IsOwned) return (3, "one side runs before others can see the map");
        if (a.IsOwnMade && b.IsOwnMade) return (3, OwnMade);
        var judged = new MapRaces { Name = a.Map.Name, Maps = [a.Map], Accesses = [a, b] };
        Judge(judged, a, [.. threads.OriginsOf(a.Instance, a.Instruction)], b, [.. threads.OriginsOf(b.Instance, b.Instruction)]);
        if (judged.Pairs is [var race, ..]) return (0, $"RACE: {race.WhyParallel}; {WordsOf(race.Guard)}");
        if (judged.SettledByGuard.Count > 0) return (1, $"both hold '{judged.SettledByGuard.First().Key}'");
        return judged.SettledByOrder.Count > 0 ? (2, string.Join(", ", judged.SettledByOrder.Keys)) : (4, "no known thread runs both");
    }

    private static string WordsOf(GuardVerdict guard) => guard switch
    {
        GuardVerdict.BothUnlocked => "neither holds a lock",
        GuardVerdict.OneSideUnlocked => "only one holds a lock",
        GuardVerdict.DifferentLocks => "they hold different locks",
        GuardVerdict.SharedForWrite => "the write holds only the shared mode",
        GuardVerdict.UnstableLock => "the lock is not one stable object",
        GuardVerdict.MultiPermit => "the semaphore lets several in",
        _ => "",
    };

    private void Search(MapRaces races, List<MapAccess> accesses)
    {
        if (accesses.Count == 0 || accesses[0].Map.Discipline is MapDiscipline.Concurrent or MapDiscipline.Immutable) return;
        var found = 0;
        var origins = accesses.Select(a => threads.OriginsOf(a.Instance, a.Instruction).ToList()).ToList();
        for (var i = 0; i < accesses.Count; i++)
        {
            for (var j = i; j < accesses.Count; j++)
            {
                var (a, b) = (accesses[i], accesses[j]);
                if (!Conflict(a, b)) continue;
                if (a.IsOwned || b.IsOwned)
                {
                    races.SettledByOwnership++;
                    continue;
                }
                if (a.IsOwnMade && b.IsOwnMade)
                {
                    races.SettledByOrder[OwnMade] = races.SettledByOrder.GetValueOrDefault(OwnMade) + 1;
                    continue;
                }
                Judge(races, a, origins[i], b, origins[j]);
                if (races.Pairs.Count > found) found = races.Pairs.Count;
                if (found > MaxPairs)
                {
                    races.IsCut = true;
                    return;
                }
            }
        }
    }

    private void Judge(MapRaces races, MapAccess a, List<Origin> originsA, MapAccess b, List<Origin> originsB)
    {
        foreach (var x in originsA)
        {
            foreach (var y in originsB)
            {
                if (ReferenceEquals(a, b) && x.Id > y.Id) continue;
                var verdict = threads.Parallel.Ask(a.Map.Object, x, new ProgramPoint(a.Instance, a.Instruction), y, new ProgramPoint(b.Instance, b.Instruction));
                if (!verdict.IsParallel)
                {
                    races.SettledByOrder[verdict.Reason] = races.SettledByOrder.GetValueOrDefault(verdict.Reason) + 1;
                    continue;
                }
                // Whichever origins run them, the two hold the same locks: one answer settles the pair.
                var guard = guards.Judge(a, b);
                if (guard == GuardVerdict.Guarded)
                {
                    var name = guards.CommonName(a, b);
                    races.SettledByGuard[name] = races.SettledByGuard.GetValueOrDefault(name) + 1;
                    return;
                }
                if (!a.IsHandedOut && !b.IsHandedOut && threads.Parallel.AskByRoute(a.Map.Object, x, new ProgramPoint(a.Instance, a.Instruction), a.Through, y, new ProgramPoint(b.Instance, b.Instruction), b.Through) is { IsParallel: false } apart)
                {
                    races.SettledByOrder[apart.Reason] = races.SettledByOrder.GetValueOrDefault(apart.Reason) + 1;
                    continue;
                }
                races.Pairs.Add(new RacePair(a, x, b, y, verdict.Reason, guard));
                return;
            }
        }
    }

    private static bool Conflict(MapAccess a, MapAccess b)
    {
        var writes = (a.Kind == AccessKind.Write ? 1 : 0) + (b.Kind == AccessKind.Write ? 1 : 0);
        return a.Map.Discipline switch
        {
            MapDiscipline.SingleWriter => writes == 2 || (writes == 1 && (a.Kind == AccessKind.Enumerate || b.Kind == AccessKind.Enumerate)),
            MapDiscipline.Synchronized => writes == 1 && (a.Kind == AccessKind.Enumerate || b.Kind == AccessKind.Enumerate),
            _ => writes > 0,
        };
    }
}

/// <summary>The question accesses ask of the locks.</summary>
public interface IGuards
{
    GuardVerdict Judge(MapAccess first, MapAccess second);

    /// <summary>Name of the lock that guards both.</summary>
    string CommonName(MapAccess first, MapAccess second);

    /// <summary>The locks surely held at an access, for people.</summary>
    IReadOnlyList<Findings.HeldLock> HeldAt(MapAccess access);

    /// <summary>The call stands under a lock that its callee is not sure to be under.</summary>
    bool IsLost(CallEdge call);
}
