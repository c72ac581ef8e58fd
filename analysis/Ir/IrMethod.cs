using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Ir;

public enum IrMethodKind
{
    Ordinary,
    Constructor,
    StaticConstructor,
    Getter,
    Setter,
    EventAdd,
    EventRemove,
    Operator,
    Lambda,
    LocalFunction,
    TopLevel,
    Finalizer,
    DelegateInvoke,
}

public enum IrRefKind
{
    None,
    In,
    Ref,
    Out,
}

/// <param name="Variable">The variable of the body; null for methods without a body.</param>
public sealed record IrParameter(string Name, IrType Type, IrRefKind RefKind, IReadOnlyList<IrAttribute> Attributes)
{
    public IrVariable? Variable { get; set; }
}

/// <summary>
/// A method, accessor, constructor, lambda or local function; always the original definition. Field initializers are part of
/// constructors; static ones are part of the static constructor.
/// </summary>
public sealed class IrMethod
{
    /// <summary>Dense within the program; given when the program is complete.</summary>
    public required int Id { get; set; }

    /// <summary>Metadata name: <c>get_Items</c>, <c>.ctor</c>, <c>.cctor</c>; lambdas <c>&lt;lambda&gt;</c>; <c>&lt;Main&gt;$</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Without parameters, as part of map names: <c>Shop.Cache.Load</c>; a lambda shows its enclosing method.</summary>
    public required string FullName { get; init; }

    /// <summary>For people: <c>Cache.Load(string)</c>, <c>lambda in Cache.Load(string)</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Documentation-comment id of the original definition; lambdas and local functions: enclosing id plus a running number.</summary>
    public required string DocId { get; init; }

    public required IrMethodKind Kind { get; init; }

    /// <summary>Definition of the containing type; for lambdas the type of the enclosing method.</summary>
    public required IrType ContainingType { get; init; }

    public IReadOnlyList<IrParameter> Parameters { get; set; } = [];

    public IReadOnlyList<IrType> TypeParameters { get; set; } = [];

    public IrType ReturnType { get; set; } = null!;

    /// <summary>What it returns is a reference that its callers may assign through.</summary>
    public bool ReturnsReference { get; init; }

    /// <summary>No receiver. Lambdas and local functions that capture have the closure as receiver.</summary>
    public bool IsStatic { get; set; }

    /// <summary>May be overridden or implements an interface slot: calls dispatch on the receiver's type.</summary>
    public bool IsVirtual { get; init; }

    public bool IsAbstract { get; init; }

    public bool IsAsync { get; init; }

    /// <summary>Its body runs while its result is enumerated.</summary>
    public bool IsIterator { get; set; }

    public bool IsExtension { get; init; }

    /// <summary>[MethodImpl(MethodImplOptions.Synchronized)].</summary>
    public bool IsSynchronized { get; init; }

    /// <summary>Code outside the assembly can call it.</summary>
    public bool IsApi { get; init; }

    /// <summary>Of the API only because the assembly names friends (InternalsVisibleTo) that are not seen.</summary>
    public bool IsForFriends { get; init; }

    /// <summary>Declared public (attributes and conventions of frameworks ask for it).</summary>
    public bool IsPublic { get; init; }

    public bool IsSource { get; init; }

    public IReadOnlyList<IrAttribute> Attributes { get; init; } = [];

    public SourceSpan Declaration { get; init; }

    /// <summary>Method whose body a lambda or local function stands in.</summary>
    public IrMethod? Enclosing { get; init; }

    /// <summary>Property or event of an accessor, by name.</summary>
    public string? AssociatedName { get; init; }

    /// <summary>The base-class method this one overrides, as a definition.</summary>
    public IrMethod? Overridden { get; set; }

    /// <summary>Null for methods without source (and abstract ones).</summary>
    public IrBody? Body { get; set; }

    public bool IsConstructor => Kind == IrMethodKind.Constructor;

    /// <summary>The same method again, for a body of its own.</summary>
    public IrMethod CopyAs(int id)
    {
        var copy = (IrMethod)MemberwiseClone();
        copy.Id = id;
        copy.Body = null;
        return copy;
    }

    public override string ToString() => DisplayName;
}
