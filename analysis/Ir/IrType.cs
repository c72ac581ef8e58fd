using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Ir;

public enum IrTypeKind
{
    Class,
    Struct,
    Interface,
    Delegate,
    Enum,
    Array,
    TypeParameter,

    /// <summary>Holds the captured variables of one scope; each captured variable is a field.</summary>
    Closure,

    /// <summary>A type name that did not resolve, a pointer, or <c>dynamic</c>.</summary>
    Unknown,
}

/// <summary>An assembly of the program: one compilation for source, one referenced file for the rest.</summary>
/// <param name="IsEntry">It has a <c>Main</c> or top-level statements.</param>
/// <param name="IsTest">Its tests are not part of what runs in production.</param>
/// <param name="IsLoose">It was made from files without a project, so everything that is not private is its API.</param>
public sealed record IrAssembly(string Name, bool IsSource, bool IsEntry, bool IsTest, bool IsLoose, bool HasFriends, string? Project)
{
    public IReadOnlyList<IrAttribute> Attributes { get; init; } = [];

    /// <summary>It only shows or measures what others do: a sample, a benchmark.</summary>
    public bool IsForShow { get; init; }

    /// <summary>It is made into a package, so code that is not seen here calls it.</summary>
    public bool IsPublished { get; init; }
}

/// <summary>An attribute as analyses need it: its class (documentation-comment id) and its constant arguments as text.</summary>
public sealed record IrAttribute(string DocId, IReadOnlyList<string> Arguments);

/// <summary>
/// A type. Constructed generic types are types of their own (<see cref="Definition"/> leads to the open one); two mentions
/// of one type in two projects are the same object.
/// </summary>
public sealed class IrType
{
    /// <summary>Dense within the program; given when the program is complete.</summary>
    public required int Id { get; set; }

    /// <summary>Namespace and containing types with dots, type arguments dropped: <c>Shop.Cache.Entry</c>; arrays end in <c>[]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As <see cref="Name"/>, with type arguments: <c>Shop.Cache&lt;int&gt;</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Documentation-comment id of the original definition, such as <c>T:System.Collections.Generic.List`1</c>.</summary>
    public required string DocId { get; init; }

    public required IrTypeKind Kind { get; init; }

    public required IrAssembly Assembly { get; set; }

    /// <summary>The open generic type, or this type itself.</summary>
    public IrType Definition { get; set; } = null!;

    public IReadOnlyList<IrType> TypeArguments { get; set; } = [];

    /// <summary>Element type of an array.</summary>
    public IrType? ElementType { get; set; }

    public IrType? BaseType { get; set; }

    /// <summary>All interfaces, inherited ones included, constructed.</summary>
    public IReadOnlyList<IrType> Interfaces { get; set; } = [];

    /// <summary>Where a base class or interface did not resolve: the documentation-comment ids that it may have, as far as its file says.</summary>
    public IReadOnlyList<string> MissingBases { get; init; } = [];

    /// <summary>For a type parameter: its constraint types.</summary>
    public IReadOnlyList<IrType> Constraints { get; set; } = [];

    public bool IsSource { get; init; }

    public bool IsAbstract { get; init; }

    public bool IsSealed { get; init; }

    public bool IsStatic { get; init; }

    public bool IsRecord { get; init; }

    /// <summary>Code outside the assembly can name it (see RULES: the API of a library).</summary>
    public bool IsApi { get; init; }

    public IReadOnlyList<IrAttribute> Attributes { get; set; } = [];

    public SourceSpan Declaration { get; init; }

    /// <summary>Fields declared in source, backing fields of auto-properties and field-like events included. On definitions only.</summary>
    public List<IrField> Fields { get; } = [];

    /// <summary>Methods declared in source, synthesized ones included, lambdas and local functions not. On definitions only.</summary>
    public List<IrMethod> Methods { get; } = [];

    /// <summary>
    /// Which method runs when a virtual, abstract or interface method is called on an exact receiver of this type.
    /// On definitions of source classes and structs; keys are definitions of the called method. An interface that is
    /// implemented for several type arguments has several targets.
    /// </summary>
    public Dictionary<IrMethod, List<DispatchTarget>> Dispatch { get; } = [];

    /// <summary>A value that refers to no object that may change: a number, a text, a time, an enumeration.</summary>
    public bool IsPlainValue => Kind == IrTypeKind.Enum || PlainValues.Contains(DocId);

    private static readonly HashSet<string> PlainValues = new[]
    {
        "Boolean", "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal", "Char", "String",
        "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "Half", "Int128", "UInt128",
    }.Select(name => "T:System." + name).ToHashSet(StringComparer.Ordinal);

    public bool IsReferenceLike => Kind is not (IrTypeKind.Enum);

    public override string ToString() => DisplayName;
}

/// <param name="Interface">The constructed interface the implementation is for; null for class virtuals.</param>
public sealed record DispatchTarget(IrType? Interface, IrMethod Method);
