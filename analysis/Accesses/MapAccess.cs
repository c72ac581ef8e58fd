using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>One operation on one abstract map, in one method instance: the record that everything after works on.</summary>
/// <param name="Through">The variable the map was reached by: the receiver, or the argument of a library call.</param>
/// <param name="IsViaView">Through keys, values, an enumerator, a wrapper or a lazy query of the map.</param>
/// <param name="IsOwned">No other thread can see the map yet: it is fresh here, or its owner is still being constructed.</param>
/// <param name="IsHandedOut">No instruction of the program: what unknown callers may do with a map or view that was returned to them.</param>
public sealed record MapAccess(
    AuditedMap Map,
    AccessKind Kind,
    MapRole Role,
    MethodInstance Instance,
    Instruction Instruction,
    IrVariable? Through,
    bool IsViaView,
    bool IsOwned,
    bool IsHandedOut)
{
    public SourceSpan Span => Instruction.Span;

    /// <summary>The running thread made the map itself, and its call that did so has not ended yet.</summary>
    public bool IsOwnMade { get; init; }

    /// <summary>The view or alias it goes through was made while a lock was held, and that lock is not held any more.</summary>
    public bool HasLeftItsLock { get; init; }
}
