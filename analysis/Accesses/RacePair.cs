using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>What the locks of two accesses do for each other.</summary>
public enum GuardVerdict
{
    /// <summary>One lock surely common to both, in sufficient modes.</summary>
    Guarded,

    /// <summary>Neither side holds any lock.</summary>
    BothUnlocked,

    /// <summary>One side holds a lock, the other none.</summary>
    OneSideUnlocked,

    /// <summary>Both hold locks, but none is surely the same object.</summary>
    DifferentLocks,

    /// <summary>The same reader/writer lock, but a write holds only its shared mode.</summary>
    SharedForWrite,

    /// <summary>Both name the same lock, which is not one stable object.</summary>
    UnstableLock,

    /// <summary>The same semaphore, which lets several in.</summary>
    MultiPermit,
}

/// <summary>Two accesses of one abstract map that may run at the same time without a common guard.</summary>
public sealed record RacePair(MapAccess First, Origin FirstOrigin, MapAccess Second, Origin SecondOrigin, string WhyParallel, GuardVerdict Guard)
{
    public bool InvolvesEnumeration => First.Kind == Models.AccessKind.Enumerate || Second.Kind == Models.AccessKind.Enumerate;

    public bool BothWrite => First.Kind == Models.AccessKind.Write && Second.Kind == Models.AccessKind.Write;
}
