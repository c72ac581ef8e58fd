using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>For every map of the program one verdict with its reason: silence is a claim too.</summary>
internal static class MapVerdicts
{
    public static IReadOnlyList<MapSummary> Of(IReadOnlyList<MapRaces> maps, ThreadResult threads, IReadOnlyList<Finding> findings)
    {
        var byMap = findings.Where(f => f.Suppression is null).ToLookup(f => f.MapName);
        var result = new List<MapSummary>();
        foreach (var races in maps)
        {
            var map = races.Map;
            var about = byMap[races.Name].ToList();
            var (verdict, reason) = about.Exists(f => f.Level != FindingLevel.Note) ? (MapVerdict.Raced, $"raced on: {string.Join(", ", about.Select(f => f.RuleId).Distinct())}") : Safe(races, threads);
            result.Add(new MapSummary(races.Name, map.Type.DisplayName, map.Declaration, verdict, reason)
            {
                Reads = Count(races, Models.AccessKind.Read),
                Writes = Count(races, Models.AccessKind.Write),
                Enumerations = Count(races, Models.AccessKind.Enumerate),
                Guard = races.SettledByGuard.OrderByDescending(g => g.Value).Select(g => g.Key).FirstOrDefault(),
                Project = map.Project,
                Findings = [.. about.Select(f => f.Fingerprint)],
            });
        }
        return result;
    }

    private static int Count(MapRaces races, Models.AccessKind kind) => races.Accesses.Where(a => a.Kind == kind).Select(a => a.Span).Distinct().Count();

    private static (MapVerdict, string) Safe(MapRaces races, ThreadResult threads)
    {
        var map = races.Map;
        if (races.Pairs.Count > 0) return (MapVerdict.Raced, "raced on; the rule that reports it is turned off");
        switch (map.Discipline)
        {
            case MapDiscipline.Immutable:
                return (MapVerdict.Safe, "immutable");
            case MapDiscipline.Concurrent:
                return (MapVerdict.Safe, "a concurrent collection: each operation is safe by itself");
        }
        var writes = races.Accesses.Where(a => a.Kind == Models.AccessKind.Write).ToList();
        if (writes.Count == 0) return (MapVerdict.Safe, "never written after it is made");
        if (writes.TrueForAll(a => a.IsOwned || threads.OriginsOf(a.Instance, a.Instruction).All(o => o.IsOnce))) return (MapVerdict.Safe, "only written while no other thread can see it (constructors, static initializers, before it is published)");
        if (!races.Accesses.Any(a => threads.OriginsOf(a.Instance, a.Instruction).Any())) return (MapVerdict.Safe, "no thread of the program reaches its accesses");
        if (races.Maps.All(m => !threads.Sharing.IsGlobal(m.Object)) && races.SettledByGuard.Count == 0)
        {
            return (MapVerdict.Safe, races.SettledByOrder.Count == 0 ? "used by one thread only" : "confined: " + Top(races.SettledByOrder));
        }
        if (races.SettledByGuard.Count > 0) return (MapVerdict.Safe, $"accesses that may overlap hold '{Top(races.SettledByGuard)}'");
        return (MapVerdict.Safe, races.SettledByOrder.Count > 0 ? "ordered: " + Top(races.SettledByOrder) : "used by one thread at a time");
    }

    private static string Top(SortedDictionary<string, int> reasons) => reasons.OrderByDescending(r => r.Value).First().Key;
}
