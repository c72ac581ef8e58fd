namespace MapAudit.Analysis.Locks;

/// <summary>What the locks of two accesses of one map do for each other, best first.</summary>
public enum GuardKind
{
    /// <summary>Both hold one lock, in modes that exclude each other.</summary>
    Guarded,

    /// <summary>Both hold one semaphore, which lets several in, or an unknown number.</summary>
    MultiPermit,

    /// <summary>Both hold one lock, in modes that let both in.</summary>
    SharedMode,

    /// <summary>Both hold what the code calls one lock, but it is not one stable object.</summary>
    Unstable,

    /// <summary>Both hold locks, none in common.</summary>
    DifferentLocks,

    /// <summary>Only the second access holds a lock.</summary>
    FirstHoldsNone,

    /// <summary>Only the first access holds a lock.</summary>
    SecondHoldsNone,
    NeitherHoldsAny,
}

/// <param name="First">The lock of the first access that decided it, if any.</param>
public sealed record GuardVerdict(GuardKind Kind, HeldLock? First, HeldLock? Second)
{
    public bool IsGuarded => Kind == GuardKind.Guarded;
}
