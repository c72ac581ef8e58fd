using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Accesses;

/// <summary>Locks as a picture: which maps each is held for, at how many of their accesses; bold where others of a raced map do without.</summary>
public static class LockPicture
{
    public static ProgramGraph Of(IReadOnlyList<MapRaces> maps, IGuards guards, LockNames names)
    {
        var held = maps.Select(map => (Map: map, Places: Places(map, guards, names))).Where(m => m.Places.Exists(p => p.Count > 0)).OrderBy(m => m.Map.Name, StringComparer.Ordinal).ToList();
        var locks = held.SelectMany(m => m.Places).SelectMany(p => p).Distinct().Order(StringComparer.Ordinal).ToList();
        var nodes = locks.Select((name, i) => new GraphNode($"l{i}", name, GraphNodeShape.Lock, null, SourceSpan.None))
            .Concat(held.Select((m, i) => new GraphNode($"m{i}", m.Map.Name, GraphNodeShape.Box, null, m.Map.Map.Declaration)));
        var edges = locks.SelectMany((name, l) => held.Select((m, i) => (Lock: l, Map: i, m.Map.Pairs.Count, Held: m.Places.Count(p => p.Contains(name)), All: m.Places.Count)))
            .Where(e => e.Held > 0)
            .Select(e => new GraphEdge($"l{e.Lock}", $"m{e.Map}", e.Count > 0 && e.Held < e.All ? GraphEdgeStyle.Bold : GraphEdgeStyle.Solid, $"{e.Held} of {e.All} accesses"));
        return new ProgramGraph("locks", [.. nodes], [.. edges]);
    }

    /// <summary>For every place that others can see: the locks that every way to it holds.</summary>
    private static List<IReadOnlyList<string>> Places(MapRaces map, IGuards guards, LockNames names) =>
        [.. map.Accesses.Where(a => !a.IsOwned).GroupBy(a => a.Span).OrderBy(g => g.Key)
            .Select(place => place.Select(a => guards.HeldAt(a).Select(names.Of)).Aggregate((some, more) => some.Intersect(more)).ToList())];
}
