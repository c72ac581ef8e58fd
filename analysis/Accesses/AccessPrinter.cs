using System.Text;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>Every map with its accesses, who makes them, what is held, and what settled the pairs: for <c>mapaudit dump accesses</c>.</summary>
internal static class AccessPrinter
{
    public static string Print(IReadOnlyList<MapRaces> maps, ThreadResult threads, IGuards guards, string? onlyMap)
    {
        var text = new StringBuilder();
        foreach (var races in maps)
        {
            if (onlyMap is not null && !races.Name.Contains(onlyMap, StringComparison.Ordinal)) continue;
            text.Append(races.Name).Append(" : ").Append(races.Map.Type.DisplayName).Append('\n');
            foreach (var map in races.Maps)
            {
                var shared = threads.Sharing.IsGlobal(map.Object) ? "shared by " + Route(map.Object, threads.Sharing) : "owned by " + string.Join(", ", threads.Sharing.OwnersOf(map.Object));
                text.Append($"  #{map.Object.Id} {map.Object} {shared}{(map.IsInner ? " inner of " + string.Join(", ", map.Outer.Select(o => "#" + o.Id)) : "")}\n");
                foreach (var access in races.Accesses.Where(a => ReferenceEquals(a.Map, map))) Print(text, access, threads, guards);
            }
            foreach (var pair in races.Pairs.Take(20)) text.Append($"  race {pair.First.Span.StartLine} ({pair.FirstOrigin}) x {pair.Second.Span.StartLine} ({pair.SecondOrigin}): {pair.Guard}: {pair.WhyParallel}\n");
            foreach (var (reason, count) in races.SettledByOrder) text.Append($"  {count} ordered: {reason}\n");
            foreach (var (reason, count) in races.SettledByGuard) text.Append($"  {count} guarded: {reason}\n");
            if (races.SettledByOwnership > 0) text.Append($"  {races.SettledByOwnership} owned\n");
        }
        return text.ToString();
    }

    /// <summary>From the object up to what everybody can see.</summary>
    private static string Route(HeapObject value, Sharing sharing)
    {
        var steps = new List<string>();
        var seen = new HashSet<int>();
        for (var at = value; at is not null && seen.Add(at.Id); at = sharing.GlobalBy(at)?.Owner)
        {
            if (sharing.GlobalBy(at) is not { } by) break;
            steps.Add(by.Slot.Length == 0 ? $"{by.Owner} for itself" : $"{by.Field?.FullName ?? by.Slot}{(by.Owner is { } owner ? $" of #{owner.Id} {owner.Type}" : "")}");
        }
        return string.Join(" < ", steps);
    }

    private static void Print(StringBuilder text, MapAccess access, ThreadResult threads, IGuards guards)
    {
        var flags = $"{(access.IsOwned ? " owned" : "")}{(access.IsViaView ? " via view" : "")}{(access.IsHandedOut ? " handed out" : "")}";
        var held = string.Join(", ", guards.HeldAt(access).Select(h => $"{h.Name} {h.Mode.ToString().ToLowerInvariant()}"));
        var origins = string.Join(", ", threads.OriginsOf(access.Instance, access.Instruction));
        text.Append($"    {access.Span.StartLine}:{access.Span.StartColumn} {access.Kind}/{access.Role}{flags} in {access.Instance} by [{origins}] holding [{held}]\n");
    }
}
