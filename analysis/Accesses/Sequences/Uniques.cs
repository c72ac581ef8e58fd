using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>Members whose result is unlike any other: what two threads make with them is never equal.</summary>
internal static class Uniques
{
    public static bool Makes(IrMethod method) => method.ContainingType.DocId switch
    {
        "T:System.Guid" => method.Name is "NewGuid" or "CreateVersion7",
        "T:System.Random" => !method.IsConstructor,
        "T:System.Threading.Interlocked" => method.Name is "Increment" or "Decrement" or "Add",
        "T:System.Security.Cryptography.RandomNumberGenerator" => !method.IsConstructor,
        _ => false,
    };
}
