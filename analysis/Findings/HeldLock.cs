using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>A lock that a thread must hold at some place.</summary>
/// <param name="Name">The lock as a reader would write it, fully qualified: <c>Shop.PriceCache._gate</c>.</param>
/// <param name="AcquiredAt">Where this thread took it; <see cref="SourceSpan.None"/> when it was taken outside the analyzed code.</param>
public sealed record HeldLock(string Name, LockMode Mode, SourceSpan AcquiredAt);
