using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Origins whose runs follow each other: handlers of the one UI thread, turns of one actor.</summary>
/// <param name="endsWithin">Whether a parent cannot return while the child runs.</param>
internal sealed class Turns(Sharing sharing, Func<Origin, Origin, bool> endsWithin)
{
    /// <summary>Both are run by the thread of the user interface; the entry point of such a program is.</summary>
    /// <param name="xAsked">Whether what the first one runs has made sure that it is on that thread.</param>
    public static bool AreOnOneThread(Origin x, Origin y, Func<bool> xAsked, Func<bool> yAsked)
    {
        if (x.IsOnUiThread && y.IsOnUiThread) return true;
        if (x.IsMain && y.IsMain) return false;
        return (x.IsOnUiThread || x.IsMain || xAsked()) && (y.IsOnUiThread || y.IsMain || yAsked());
    }

    /// <summary>Turns of one actor follow each other; what all actors reach is used by turns of several.</summary>
    public ParallelVerdict OfActors(HeapObject value, Origin x, Origin y)
    {
        if (!sharing.IsGlobal(value)) return new(false, "calls of one object follow each other");
        var top = value;
        for (var depth = 0; depth < 64 && sharing.GlobalBy(top) is { } slot; depth++)
        {
            if (slot.Owner is null) return new(true, $"'{x.Name}' and '{y.Name}' are calls of different objects, which run beside each other");
            if (ReferenceEquals(slot.Owner, top)) break;
            top = slot.Owner;
        }
        return IsActor(top, x) || IsActor(top, y)
            ? new(false, "calls of one object follow each other")
            : new(true, $"'{x.Name}' and '{y.Name}' are calls of different objects, which run beside each other");
    }

    /// <summary>What a run of a sequential origin has started may still go on when the next run begins.</summary>
    public bool Outlives(Origin sequential, Origin descendant)
    {
        if (ReferenceEquals(sequential, descendant) || sequential.Kind == OriginKind.Continuation) return false;
        for (var origin = descendant; !ReferenceEquals(origin, sequential); origin = origin.Parent!)
        {
            if (!ReferenceEquals(origin.Parent, sequential)) continue;
            // It goes on in turns of the same thread, one of which may be a turn of the next run.
            if (origin.IsSequential) return ReferenceEquals(origin, descendant) ? false : Outlives(origin, descendant);
            return !endsWithin(sequential, origin) || (sequential.IsOnUiThread && LetsOthersRun(origin));
        }
        return false;
    }

    /// <summary>An await gives the thread of the user interface to the next handler.</summary>
    private static bool LetsOthersRun(Origin awaited) =>
        awaited.Sites.Exists(s => !s.EndsWithCall && s.Instance.Body is { Method.IsAsync: true } body && body.Instructions.Any(i => i is Await));

    private static bool IsActor(HeapObject value, Origin turn) =>
        turn.Entries.Exists(e => ReferenceEquals(e.Instance.Context.Receiver, value) || ReferenceEquals(value.Context.Receiver, e.Instance.Context.Receiver));
}
