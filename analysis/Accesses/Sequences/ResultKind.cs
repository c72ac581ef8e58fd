namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>What a value tells of the result of a first step.</summary>
[Flags]
internal enum ResultKind
{
    None = 0,

    /// <summary>Whether something was there; true means present.</summary>
    Present = 1,

    /// <summary>As <see cref="Present"/>; true means absent.</summary>
    Absent = 2,

    /// <summary>Present or absent, it is not known which way round.</summary>
    Presence = 4,

    /// <summary>The value that was read, unchanged.</summary>
    Value = 8,

    /// <summary>Computed from the value.</summary>
    Derived = 16,

    /// <summary>Chosen by a branch on presence.</summary>
    ChosenByPresence = 32,

    /// <summary>Chosen by a branch on the value.</summary>
    ChosenByValue = 64,

    AnyPresence = Present | Absent | Presence | ChosenByPresence,
    AnyValue = Value | Derived | ChosenByValue,

    /// <summary>Made of the value itself, not merely chosen by it.</summary>
    Data = Value | Derived,
}
