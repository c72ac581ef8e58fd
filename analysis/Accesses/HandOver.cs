using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// What a lambda captured goes over to the thread that runs it, when it is started once and its maker never uses it again.
/// </summary>
internal static class HandOver
{
    /// <summary>Where the delegate is made; null when the maker may still use what it captured, or several threads get it.</summary>
    public static Instruction? To(IrMethod lambda, CallEdge start, IrBody maker, EscapeFlow escapes, IReadOnlyList<StoreField> captured)
    {
        if (start.Spawn is not { Many: false, IsEachOnce: false } || start.Repeats) return null;
        var made = maker.Instructions.OfType<MakeDelegate>().Where(m => ReferenceEquals(m.Method, lambda)).ToList();
        if (made is not [var make] || make.Receiver is null) return null;
        var flow = new BodyFlow(maker);
        if (flow.ReadersOf(make.Target, make.Index).Any(use => use != start.Site.Index)) return null;
        var roots = captured.SelectMany(s => escapes.Roots.Of(s.Source)).Concat(escapes.Roots.Of(make.Receiver)).ToHashSet();
        // Made anew, it is another object.
        var fresh = maker.Instructions.Where(i => escapes.Roots.At(i) is >= 0 and var root && roots.Contains(root)).Select(i => i.Index).ToHashSet();
        return flow.After(start.Site.Index, fresh).Any(index => !fresh.Contains(index) && maker.Instructions[index].Uses.Any(v => escapes.Roots.Of(v).Overlaps(roots))) ? null : make;
    }
}
