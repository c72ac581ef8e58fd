using System.Diagnostics.CodeAnalysis;
using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Ir;

/// <summary>
/// A field, the backing field of an auto-property or field-like event (named like the property or event), or a captured
/// variable of a closure. A static field of a generic type is one field per instantiation.
/// </summary>
public sealed class IrField
{
    /// <summary>Dense within the program; given when the program is complete.</summary>
    public required int Id { get; set; }

    public required string Name { get; init; }

    /// <summary>
    /// The name a finding shows: <c>Shop.PriceCache._items</c>; of a captured variable that of the variable:
    /// <c>Shop.Program.Run.prices</c>.
    /// </summary>
    public required string FullName { get; init; }

    public required IrType Type { get; init; }

    /// <summary>
    /// The field of the open type, for a static field of a constructed one: the static constructor, whose body is that of the
    /// open type, stores there. Else the field itself.
    /// </summary>
    [AllowNull]
    public IrField Definition { get => field ?? this; init; }

    /// <summary>The constructed type for static fields of generic types, else the definition.</summary>
    public required IrType ContainingType { get; init; }

    public required string DocId { get; init; }

    /// <summary>Name of the place in an object that holds it. Models name the fields of library types (<c>Item1</c> of tuples).</summary>
    public string Slot => IsSource ? DocId : Name;

    public bool IsStatic { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsVolatile { get; init; }

    /// <summary>One value per thread: a static field with [ThreadStatic].</summary>
    public bool IsThreadStatic { get; init; }

    public bool IsSource { get; init; }

    public bool IsCapture { get; init; }

    /// <summary>Field of a closure that leads to the closure of the enclosing scope, or to the captured <c>this</c>.</summary>
    public bool IsClosureLink { get; init; }

    public bool IsEvent { get; init; }

    /// <summary>Declared public; for a backing field, its property.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Code outside the assembly can read it.</summary>
    public bool IsApi { get; init; }

    public IReadOnlyList<IrAttribute> Attributes { get; init; } = [];

    public SourceSpan Declaration { get; init; }

    public override string ToString() => FullName;
}
