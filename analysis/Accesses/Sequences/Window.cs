using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>The time between two steps of one body: who may come in between, and which locks keep others out for all of it.</summary>
internal sealed class Window(ThreadResult threads, IGuards guards, BodyFlows flows)
{
    public sealed record Intruder(Origin Origin, MapAccess Other, Origin OtherOrigin, string WhyParallel, GuardVerdict Guard);

    /// <summary>The first of the others that may run between the two steps; null when nothing can.</summary>
    /// <param name="values">The objects on which both sides must meet.</param>
    public Intruder? Find(MethodInstance body, Step first, Step act, IReadOnlyList<HeapObject> values, IEnumerable<MapAccess> others)
    {
        var across = HeldAcross(body, first, act);
        foreach (var other in others)
        {
            if (other.IsOwned) continue;
            // One lock for the whole window, which the other side takes too.
            if (across.Count > 0 && (ShareGuard(first.Access, act.Access, other) || TakesOneOf(across, other))) continue;
            if (Parallel(first.Access, act.Access, values, other) is { } found) return found;
        }
        return null;
    }

    /// <summary>Two runs of one access, or two accesses, beside each other without a common guard.</summary>
    public Intruder? Find(MapAccess access, IReadOnlyList<HeapObject> values, IEnumerable<MapAccess> others)
    {
        foreach (var other in others)
        {
            if (other.IsOwned || guards.Judge(access, other) == GuardVerdict.Guarded) continue;
            if (Parallel(access, access, values, other) is { } found) return found;
        }
        return null;
    }

    private bool ShareGuard(MapAccess first, MapAccess act, MapAccess other) =>
        guards.Judge(first, other) == GuardVerdict.Guarded && guards.Judge(act, other) == GuardVerdict.Guarded;

    /// <summary>
    /// Steps on a field, and steps in helpers that others call without the lock, have no name relative to the map: here the lock
    /// as written must do.
    /// </summary>
    private bool TakesOneOf(HashSet<(string Name, Findings.LockMode Mode)> across, MapAccess other) =>
        guards.HeldAt(other).Any(l => l.Mode == Findings.LockMode.Exclusive && across.Contains((l.Name, l.Mode)));

    /// <summary>A lock keeps the two steps together, whatever it keeps out.</summary>
    public bool IsHeldAcross(MethodInstance body, Step first, Step act) => HeldAcross(body, first, act).Count > 0;

    private Intruder? Parallel(MapAccess first, MapAccess act, IReadOnlyList<HeapObject> values, MapAccess other)
    {
        var origins = threads.OriginsOf(first.Instance, first.Instruction).Intersect(threads.OriginsOf(act.Instance, act.Instruction)).ToList();
        var others = threads.OriginsOf(other.Instance, other.Instruction).ToList();
        var from = new ProgramPoint(first.Instance, first.Instruction);
        var to = new ProgramPoint(act.Instance, act.Instruction);
        var there = new ProgramPoint(other.Instance, other.Instruction);
        foreach (var value in values)
        {
            foreach (var x in origins)
            {
                foreach (var y in others)
                {
                    var verdict = threads.Parallel.Ask(value, x, to, y, there);
                    if (!verdict.IsParallel || !threads.Parallel.Ask(value, x, from, y, there).IsParallel) continue;
                    if (!threads.Parallel.AskByRoute(value, x, to, act.Through, y, there, other.Through).IsParallel) continue;
                    return new Intruder(x, other, y, verdict.Reason, guards.Judge(act, other));
                }
            }
        }
        return null;
    }

    /// <summary>Locks that are held, in whatever mode, from the first step to the second; with the weaker mode of the two ends.</summary>
    private HashSet<(string Name, Findings.LockMode Mode)> HeldAcross(MethodInstance body, Step first, Step act)
    {
        var start = HeldAt(first, body, first.Site).ToLookup(l => l.Name, l => l.Mode);
        var across = HeldAt(act, body, act.Site).Where(l => start.Contains(l.Name))
            .Select(l => (l.Name, Mode: start[l.Name].Contains(l.Mode) ? l.Mode : Findings.LockMode.Shared)).ToHashSet();
        if (across.Count == 0) return across;
        foreach (var index in flows.Of(body.Body!).Between(first.Site.Index, act.Site.Index))
        {
            var held = HeldAt(act, body, body.Body!.Instructions[index]).Select(l => l.Name).ToHashSet();
            across.RemoveWhere(l => !held.Contains(l.Name));
        }
        return across;
    }

    /// <summary>The locks of the body where the steps meet, whatever the methods it calls take.</summary>
    private IReadOnlyList<Findings.HeldLock> HeldAt(Step step, MethodInstance body, Instruction at) =>
        guards.HeldAt(ReferenceEquals(step.Access.Instruction, at) ? step.Access : step.Access with { Instance = body, Instruction = at, Through = null });
}
