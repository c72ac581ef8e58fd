using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

internal enum StepRole
{
    /// <summary>Asks whether a key is there.</summary>
    Test,

    /// <summary>Asks how many entries there are.</summary>
    Count,

    /// <summary>Asks and fetches.</summary>
    TryGet,

    /// <summary>Fetches what must be there.</summary>
    Get,

    /// <summary>Adds if missing, and returns what is there then.</summary>
    GetOrAdd,

    /// <summary>Overwrites an entry.</summary>
    Set,

    /// <summary>Adds an entry, fails when it is there.</summary>
    Add,

    /// <summary>Adds an entry only if it is missing, or works on the current value.</summary>
    AtomicAdd,

    /// <summary>Takes an entry away whatever it holds.</summary>
    Remove,

    /// <summary>Acts only if the entry still holds what was seen.</summary>
    AtomicCompare,

    /// <summary>As <see cref="AtomicCompare"/>, but nobody looks whether it did.</summary>
    Tried,
    Clear,

    /// <summary>Loads the field that holds the map.</summary>
    LoadMap,

    /// <summary>Replaces the map that the field holds.</summary>
    StoreMap,

    /// <summary>Replaces it only if it is still the expected one, but nobody looks whether it did.</summary>
    TryStoreMap,
}

/// <summary>One step on one entry of a map, or on the field that holds a map, as one body sees it: done here or by a method called here.</summary>
internal sealed record Step
{
    public required StepRole Role { get; init; }

    /// <summary>The access itself, perhaps in another method.</summary>
    public required MapAccess Access { get; init; }

    /// <summary>The instruction of the body that does it or calls the method that does.</summary>
    public required Instruction Site { get; init; }

    /// <summary>The map; for steps on a field, the field.</summary>
    public required ValuePath Place { get; init; }

    /// <summary>Null for steps on the whole map.</summary>
    public ValuePath? Key { get; init; }

    /// <summary>Where the result of the step is, and what it tells.</summary>
    public IReadOnlyList<(IrVariable Variable, ResultKind Kind)> Results { get; init; } = [];

    /// <summary>Variables that the written value is made of.</summary>
    public IReadOnlyList<IrVariable> Written { get; init; } = [];

    /// <summary>What is written is computed from <see cref="Written"/> where this body does not see it.</summary>
    public bool IsWorkedOn { get; init; }

    /// <summary>What a step on the whole map asks, as the beginning of a clause.</summary>
    public string Asks { get; init; } = "the number of entries is tested";

    /// <summary>A method called here does it.</summary>
    public bool IsInHelper => !ReferenceEquals(Access.Instruction, Site);

    /// <summary>The method that does it tests again, so a test before the call decides nothing.</summary>
    public bool IsRechecked { get; init; }

    /// <summary>Objects that have the field; empty for static fields and for steps on entries.</summary>
    public IReadOnlyList<HeapObject> Owners { get; init; } = [];

    public bool IsOnField => Role is StepRole.LoadMap or StepRole.StoreMap or StepRole.TryStoreMap;

    public bool IsFirst => Results.Count > 0;
}
