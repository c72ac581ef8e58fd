using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// A chain of at most three origins: a root, then the spawn sites that led here. Contexts of methods and objects are told
/// apart by it (O2: "origins, not k-CFA").
/// </summary>
public sealed record OriginContext(int Id, OriginContext? Parent, string Name)
{
    public int Depth => Parent is null ? 1 : Parent.Depth + 1;

    public override string ToString() => Parent is null ? Name : $"{Parent}/{Name}";
}

/// <summary>
/// What tells two analyses of one method apart: the origin, the receiver for classes that own maps or locks, the call site for
/// allocation wrappers, and the instantiation for generic types with static fields. Interned: compare by reference.
/// </summary>
public sealed class Context
{
    public required int Id { get; init; }

    public required OriginContext Origin { get; init; }

    public HeapObject? Receiver { get; init; }

    public Instruction? CallSite { get; init; }

    public IrType? Instantiation { get; init; }

    /// <summary>
    /// For methods that make what they return: the context of the caller, where that tells objects apart. Two owners that call one
    /// factory have two objects.
    /// </summary>
    public Context? CalledFrom { get; init; }

    /// <summary>Callers of callers that are told apart.</summary>
    internal int CallDepth => CalledFrom is null ? 0 : CalledFrom.CallDepth + 1;

    /// <summary>Called from outside the program: what unknown callers pass is not mixed with what the program itself passes.</summary>
    public bool IsFromOutside { get; init; }

    public override string ToString()
    {
        var receiver = Receiver is null ? "" : $" on #{Receiver.Id}";
        var site = CallSite is null ? "" : $" from {CallSite.Span.StartLine}";
        var instance = Instantiation is null ? "" : $" of {Instantiation}";
        return $"[{Origin}{receiver}{site}{(CalledFrom is null ? "" : " in " + CalledFrom)}{instance}{(IsFromOutside ? " from outside" : "")}]";
    }
}
