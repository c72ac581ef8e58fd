using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>How a call that gets a field by reference replaces what the field holds.</summary>
internal enum FieldReplacement
{
    /// <summary>The field keeps its value.</summary>
    None,

    /// <summary>Whatever it held before is replaced.</summary>
    Plain,

    /// <summary>Replaced only if it still holds what was expected: nothing is lost.</summary>
    Compared,

    /// <summary>As <see cref="Compared"/>, but nobody looks whether it was replaced: the new value may be lost.</summary>
    Tried,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>
/// The calls of the base library that read or replace one reference through a by-reference argument. Lowering writes the argument
/// back to its field after every such call; this tells which of these stores are stores.
/// </summary>
internal static class AtomicFields
{
    private const string Volatile = "T:System.Threading.Volatile";
    private const string Interlocked = "T:System.Threading.Interlocked";

    /// <summary>The argument whose value the call returns and leaves as it is.</summary>
    public static IrVariable? Read(Call call) =>
        call.Arguments.Count > 0 && (call is { Method: { Name: "Read", ContainingType.DocId: Volatile or Interlocked } }
            || call is { Method: { Name: "VolatileRead", ContainingType.DocId: "T:System.Threading.Thread" } }) ? call.Arguments[0] : null;

    /// <summary>The call passes the variable by reference but does not assign it.</summary>
    public static bool KeepsArgument(Instruction instruction, IrVariable variable) => instruction is Call call && ReferenceEquals(Read(call), variable);

    /// <summary>The old value that the call returns in exchange.</summary>
    public static bool ReturnsOld(Call call) => call.Method is { Name: "Exchange" or "CompareExchange", ContainingType.DocId: Interlocked };

    /// <summary>Field, new value, expected value.</summary>
    public static bool Swaps(Call call) => call.Method is { Name: "CompareExchange", ContainingType.DocId: Interlocked } && call.Arguments.Count == 3;

    /// <param name="Stored">The new value, where the call names it.</param>
    public static FieldReplacement Of(Call call, out IrVariable? stored)
    {
        stored = null;
        switch (call.Method.ContainingType.DocId)
        {
            case Volatile or Interlocked or "T:System.Threading.Thread" when Read(call) is not null:
                return FieldReplacement.None;
            case Volatile or "T:System.Threading.Thread" when call.Method.Name is "Write" or "VolatileWrite":
            case Interlocked when call.Method.Name == "Exchange":
                stored = call.Arguments[1];
                return FieldReplacement.Plain;
            case Interlocked or "T:System.Threading.LazyInitializer" or "T:System.Collections.Immutable.ImmutableInterlocked":
                return FieldReplacement.Compared;
            default:
                return FieldReplacement.Unknown;
        }
    }
}
