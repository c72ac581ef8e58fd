using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis;

/// <summary>All locks that the program takes: the maps each is held for, the accesses that go around it, and those that guard no map.</summary>
internal static class LockTable
{
    public static IReadOnlyList<LockSummary> Of(EngineResult engine, IReadOnlyList<Finding> findings)
    {
        var names = new LockNames(engine.Locks, engine.Heap.Program);
        var maps = HeldFor(engine, names);
        return [.. names.Declarations.Keys.Union(maps.Keys).Order(StringComparer.Ordinal)
            .Select(name => Summary(name, names, maps.GetValueOrDefault(name) ?? [], findings))
            .OrderByDescending(l => l.BreakingAccesses.Count > 0).ThenByDescending(l => l.Maps.Count > 0).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private static LockSummary Summary(string name, LockNames names, IReadOnlyCollection<string> maps, IReadOnlyList<Finding> findings)
    {
        var breaking = findings.Where(f => maps.Contains(f.MapName))
            .SelectMany(f => f.Accesses.Where(a => a.LocksHeld.All(l => names.Of(l) != name)).Select(a => new BreakingAccess(f.MapName, a.Kind, a.Operation, a.Method, a.Span)));
        return new LockSummary(name)
        {
            Declaration = names.Declarations.GetValueOrDefault(name, SourceSpan.None), Maps = [.. maps.Order(StringComparer.Ordinal)], BreakingAccesses = [.. breaking.Distinct()],
        };
    }

    /// <summary>The maps that others can see at accesses under each lock.</summary>
    private static Dictionary<string, HashSet<string>> HeldFor(EngineResult engine, LockNames names)
    {
        var result = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var map in engine.Maps)
        {
            foreach (var name in map.Accesses.Where(a => !a.IsOwned).SelectMany(engine.Guards.HeldAt).Select(names.Of))
            {
                if (!result.TryGetValue(name, out var maps)) result[name] = maps = new HashSet<string>(StringComparer.Ordinal);
                maps.Add(map.Name);
            }
        }
        return result;
    }
}
