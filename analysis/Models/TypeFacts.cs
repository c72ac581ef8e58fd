namespace MapAudit.Analysis.Models;

/// <summary>Questions about types that several stages ask of the models.</summary>
public static class TypeFacts
{
    private static readonly string[] Faces =
    [
        "T:System.Collections.Generic.IDictionary`2", "T:System.Collections.Generic.IReadOnlyDictionary`2", "T:System.Collections.IDictionary",
        "T:System.Collections.Generic.ISet`1", "T:System.Collections.Generic.IReadOnlySet`1", "T:System.Collections.Immutable.IImmutableDictionary`2",
    ];

    /// <summary>An interface behind which maps are used.</summary>
    public static bool FindInterface(this ModelIndex models, string docId) => Array.IndexOf(Faces, docId) >= 0;

    /// <summary>A type that some modelled API acquires.</summary>
    public static bool IsLockType(this ModelIndex models, string docId) => models.LockTypes.Contains(docId);
}
