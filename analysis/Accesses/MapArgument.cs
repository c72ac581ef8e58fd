using System.Text;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// The whole argument about one map: every access with what it does, who runs it and what it holds, and what settled each pair of
/// accesses that would collide.
/// </summary>
internal sealed class MapArgument(ThreadResult threads, IGuards guards, Func<SourceSpan, string> place)
{
    private readonly RaceSearch _search = new(threads, guards);

    public string Print(MapRaces races, MapSummary verdict, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        text.Append($"{races.Name}\n  {races.Map.Type.DisplayName}, {races.Map.Discipline.ToString().ToLowerInvariant()}{(verdict.Declaration.IsNone ? "" : $", made at {place(verdict.Declaration)}")}\n");
        text.Append($"  {verdict.Verdict.ToString().ToLowerInvariant()}: {verdict.Reason}\n");
        foreach (var finding in findings) text.Append($"  {finding.RuleId} {finding.Fingerprint[..8]}{(finding.Suppression is null ? "" : " (suppressed)")}: {finding.Message}\n");
        var groups = races.Accesses.GroupBy(a => (a.Span, a.Kind)).OrderBy(g => g.Key.Span).ThenBy(g => g.Key.Kind).Select(g => g.ToList()).ToList();
        text.Append($"\nAccesses\n");
        for (var i = 0; i < groups.Count; i++) text.Append($"  {i + 1,3}  {Describe(groups[i])}\n");
        text.Append("\nPairs that would collide\n");
        var any = false;
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i; j < groups.Count; j++)
            {
                if (Settled(groups[i], groups[j]) is not { } how) continue;
                any = true;
                text.Append($"  {i + 1} and {j + 1}: {how}\n");
            }
        }
        if (!any) text.Append(races.Map.Discipline is Models.MapDiscipline.Concurrent or Models.MapDiscipline.Immutable ? "  none: each operation is safe by itself\n" : "  none: no access writes beside another\n");
        return text.ToString();
    }

    private string Describe(List<MapAccess> accesses)
    {
        var first = accesses[0];
        var what = StoryTeller.KindOf(first) switch { Findings.AccessKind.Write => "write", Findings.AccessKind.Enumerate => "enumeration", _ => "read" };
        var origins = accesses.SelectMany(a => threads.OriginsOf(a.Instance, a.Instruction)).Distinct().OrderBy(o => o.Id).Select(o => o.Name + (StoryTeller.IsMany(o) ? " (many)" : "")).Distinct().ToList();
        // Surely held, in every context.
        var held = accesses.Select(a => guards.HeldAt(a).Select(l => l.Name + (l.Mode == Findings.LockMode.Shared ? " (shared)" : "")).ToHashSet()).Aggregate((x, y) => { x.IntersectWith(y); return x; });
        var flags = $"{(accesses.TrueForAll(a => a.IsOwned) ? "; no other thread sees the map yet" : "")}{(accesses.Exists(a => a.IsViaView) ? "; through a view" : "")}{(accesses.Exists(a => a.IsHandedOut) ? "; handed to unknown callers" : "")}";
        return $"{what,-12}{place(first.Span)} in {first.Instance.Method.DisplayName}; by {(origins.Count == 0 ? "no known thread" : string.Join(", ", origins))}; "
            + $"{(held.Count == 0 ? "no lock" : "holds " + string.Join(", ", held.Order(StringComparer.Ordinal)))}{flags}";
    }

    /// <summary>What settled the pair, in all contexts; null when they would not collide.</summary>
    private string? Settled(List<MapAccess> first, List<MapAccess> second)
    {
        var found = new SortedSet<(int Weight, string Text)>();
        foreach (var a in first)
        {
            foreach (var b in second.Where(b => ReferenceEquals(a.Map, b.Map)))
            {
                if (_search.Settle(a, b) is { } settled) found.Add(settled);
            }
        }
        return found.Count == 0 ? null : string.Join("; ", found.Where(f => f.Weight == found.Min.Weight).Select(f => f.Text).Take(3));
    }
}
