namespace MapAudit.Analysis.Findings;

/// <summary>How bad it is that a rule fires: an error is a race, a warning a broken sequence, a note a hint.</summary>
public enum FindingLevel
{
    Note,
    Warning,
    Error,
}

/// <summary>How sure the analysis is that the two threads, the map and the locks are what the finding says.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>What an operation does to a map. An enumeration also reads, but is its own kind because a write beside it throws.</summary>
public enum AccessKind
{
    Read,
    Write,
    Enumerate,
}

/// <summary>How a lock is held. Only <see cref="Exclusive"/> excludes every other holder.</summary>
public enum LockMode
{
    /// <summary>One holder at a time: <c>lock</c>, a mutex, the write side of a reader/writer lock, a semaphore of one permit.</summary>
    Exclusive,

    /// <summary>The read side of a reader/writer lock: excludes writers only.</summary>
    Shared,

    /// <summary>One permit of a semaphore that has several: excludes nobody for certain.</summary>
    Permit,
}

/// <summary>Whether one thread of an origin runs at a time, or several may run beside each other.</summary>
public enum Multiplicity
{
    One,
    Many,
}

/// <summary>What a step of a thread story does; renderers choose icon and SARIF kind by it.</summary>
public enum StepKind
{
    /// <summary>The root: the place where the thread starts.</summary>
    Start,

    /// <summary>A call that leads on towards the access.</summary>
    Call,

    /// <summary>A lock is taken here and still held at the access, or given back before it.</summary>
    Acquire,

    /// <summary>A lock is given back here.</summary>
    Release,

    /// <summary>The access itself, always the last step.</summary>
    Access,

    /// <summary>Anything else worth showing: a hand-over through a delegate, an await, a stored alias of the map.</summary>
    Other,
}

/// <summary>What the audit concluded about one map.</summary>
public enum MapVerdict
{
    /// <summary>At least one finding of level warning or error is about this map.</summary>
    Raced,

    /// <summary>The audit knows why no two threads collide on it.</summary>
    Safe,

    /// <summary>The map leaves what the analysis can follow, or a budget ran out.</summary>
    Unknown,
}

/// <summary>How a finding relates to the baseline it was compared with.</summary>
public enum BaselineState
{
    New,
    Unchanged,
    Updated,

    /// <summary>In the baseline, no longer found.</summary>
    Absent,
}
