using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>For every map of the program one verdict with its reason: silence is a claim too.</summary>
internal static class MapVerdicts
{
    /// <param name="unused">Maps that code which runs makes, and that no access of a modelled operation was found for.</param>
    public static IReadOnlyList<MapSummary> Of(IReadOnlyList<MapRaces> maps, IReadOnlyList<AuditedMap> unused, ThreadResult threads, IGuards guards, IReadOnlyList<Finding> findings)
    {
        var byMap = findings.ToLookup(f => f.MapName);
        return [.. maps.Select(m => Of(m, threads, guards, [.. byMap[m.Name]])).Concat(unused.Select(Unused)).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    private static MapSummary Unused(AuditedMap map) => new(map.Name, map.Type.DisplayName, map.Declaration, MapVerdict.Safe, "made, and never read or written by code that runs") { Project = map.Project };

    private static MapSummary Of(MapRaces races, ThreadResult threads, IGuards guards, IReadOnlyList<Finding> about)
    {
        var map = races.Map;
        var (verdict, reason) = Judge(races, threads, guards, about);
        return new MapSummary(races.Name, map.Type.DisplayName, map.Declaration, verdict, reason)
        {
            Reads = Count(races, Models.AccessKind.Read),
            Writes = Count(races, Models.AccessKind.Write),
            Enumerations = Count(races, Models.AccessKind.Enumerate),
            Guard = races.SettledByGuard.OrderByDescending(g => g.Value).Select(g => g.Key).FirstOrDefault(),
            Project = map.Project,
            Findings = [.. about.Where(f => f.Suppression is null).Select(f => f.Fingerprint)],
        };
    }

    private static int Count(MapRaces races, Models.AccessKind kind) => races.Accesses.Where(a => a.Kind == kind).Select(a => a.Span).Distinct().Count();

    private static (MapVerdict, string) Judge(MapRaces races, ThreadResult threads, IGuards guards, IReadOnlyList<Finding> about)
    {
        var open = about.Where(f => f.Suppression is null).ToList();
        // A finding whose level was lowered is still one; a place where the map leaves is none.
        if (open.Exists(f => f.Second is not null)) return (MapVerdict.Raced, $"raced on: {Rules(open.Where(f => f.Second is not null))}");
        var suppressed = about.Where(f => f.Suppression is not null).ToList();
        if (suppressed.Count > 0) return (MapVerdict.Safe, $"found and suppressed: {Rules(suppressed)} ({suppressed[0].Suppression!.Justification})");
        if (races.Pairs.Count > 0) return (MapVerdict.Raced, "raced on; the rule that reports it is turned off");
        // What happens behind a boundary is not seen, whatever the accesses that are seen do.
        if (open.Count > 0) return (MapVerdict.Unknown, $"{open[0].Message[(open[0].Message.IndexOf("' ", StringComparison.Ordinal) + 2)..].TrimEnd('.')}: what happens to it there is not seen");
        var reached = races.Accesses.Where(a => threads.OriginsOf(a.Instance, a.Instruction).Any()).ToList();
        return Safe(races, threads, guards, reached);
    }

    private static string Rules(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(f => f.RuleId).Distinct().Order(StringComparer.Ordinal));

    private static (MapVerdict, string) Safe(MapRaces races, ThreadResult threads, IGuards guards, List<MapAccess> reached)
    {
        switch (races.Map.Discipline)
        {
            case MapDiscipline.Immutable:
                return (MapVerdict.Safe, "immutable");
            case MapDiscipline.Concurrent:
                return (MapVerdict.Safe, "a concurrent collection, used one operation at a time: no test, copy or update of it takes two");
        }
        if (reached.Count == 0) return (MapVerdict.Unknown, "no thread that the audit knows reaches its accesses: unused, or called by a framework without a model");
        var writes = races.Accesses.Where(a => a.Kind == Models.AccessKind.Write).ToList();
        if (writes.Count == 0) return (MapVerdict.Safe, "never written after it is made");
        if (writes.TrueForAll(a => a.IsOwned || (threads.OriginsOf(a.Instance, a.Instruction).All(o => o.IsOnce) && races.SettledByOrder.Keys.All(r => r == MayRunInParallel.RunsOnce))))
        {
            return (MapVerdict.Safe, races.Accesses.All(a => a.IsOwned) ? "confined: no other thread can see it while it is used" : "only written while no other thread can see it (constructors, static initializers, before it is published)");
        }
        if (races.SettledByGuard.Count > 0) return (MapVerdict.Safe, Guarded(Top(races.SettledByGuard), reached, guards));
        if (races.Maps.All(m => !threads.Sharing.IsGlobal(m.Object))) return (MapVerdict.Safe, races.SettledByOrder.Count == 0 ? "confined: used by one thread only" : "confined: " + Top(races.SettledByOrder));
        return (MapVerdict.Safe, races.SettledByOrder.Count > 0 ? "ordered: " + Top(races.SettledByOrder) : "used by one thread at a time");
    }

    /// <summary>How many of the places that others can see hold the guard. Those that do not are settled by order or ownership.</summary>
    private static string Guarded(string guard, List<MapAccess> reached, IGuards guards)
    {
        var places = reached.Where(a => !a.IsOwned).GroupBy(a => a.Span).Select(place => place.Select(a => guards.HeldAt(a).FirstOrDefault(l => l.Name == guard)).ToList()).ToList();
        var holding = places.Where(place => place.TrueForAll(l => l is not null)).ToList();
        if (holding.Count < places.Count) return $"accesses that may overlap hold '{guard}' ({holding.Count} of {places.Count} places)";
        var exclusively = holding.TrueForAll(place => place.TrueForAll(l => l!.Mode == Findings.LockMode.Exclusive)) ? " exclusively" : "";
        return $"{(places.Count == 1 ? "the one access holds" : $"all {places.Count} accesses hold")} '{guard}'{exclusively}";
    }

    /// <summary>The reason that settled most pairs. Of initializers everything is true at once; what settles the others says more.</summary>
    private static string Top(SortedDictionary<string, int> reasons) => reasons.OrderBy(r => r.Key == MayRunInParallel.RunsOnce).ThenByDescending(r => r.Value).First().Key;
}
