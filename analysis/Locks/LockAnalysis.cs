using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Stage 5: guards. Names of values per body, then which locks each body holds by itself with summaries of what it calls, then
/// what callers hand down. A must-analysis: a lock counts only where it is held whatever way led there; what cannot be named or
/// resolved is not held.
/// </summary>
/// <remarks>
/// Assumed: fields are reached by what the program text shows (reflection does not swap a lock), a delegate that an API without a
/// model takes runs without the caller's locks, and a release of an object that points-to keeps apart releases nothing else.
/// </remarks>
public static class LockAnalysis
{
    public static LockResult Run(PointsToResult heap, ModelIndex models, CancellationToken cancellation)
    {
        var names = new NameTable(heap, models);
        var context = new LockFlowContext(heap, names, new LockObjects(heap, names));
        var summaries = new LockSummaries(heap, context);
        cancellation.ThrowIfCancellationRequested();
        return new LockResult(heap, context, summaries, new EntryLocks(heap, context, summaries, cancellation));
    }
}
