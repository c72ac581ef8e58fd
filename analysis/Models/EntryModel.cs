namespace MapAudit.Analysis.Models;

/// <summary>How a framework makes the objects whose methods it calls.</summary>
public enum InstancePolicy
{
    /// <summary>A fresh object per run (controllers, hubs).</summary>
    PerRun,

    /// <summary>One object for all runs (middleware by convention, hosted services).</summary>
    Shared,

    /// <summary>As the container registered it; per run when it did not.</summary>
    Container,

    /// <summary>The objects that the program makes itself (forms, work items, finalizable objects).</summary>
    Program,
}

/// <summary>
/// Methods that a framework calls: found by base type, interface or attribute of the class, then by method.
/// </summary>
/// <param name="BaseTypes">Documentation-comment ids of base classes or interfaces, any of which makes a class match.</param>
/// <param name="TypeAttributes">Attribute classes, any of which on the class, its base classes or its interfaces makes it match.</param>
/// <param name="TypeNameSuffixes">Endings of class names, any of which makes it match (conventions).</param>
/// <param name="Methods">
/// Method names, with wildcards; empty with <paramref name="AnyPublicMethod"/> for all public methods declared in source.
/// </param>
/// <param name="MethodAttributes">Attribute classes, any of which on a method makes it match; empty for none asked.</param>
/// <param name="BeforeHost">Runs before requests start, up to its first await (IHostedService.StartAsync).</param>
/// <param name="Sequential">Runs of one object never overlap each other (actors, UI handlers).</param>
public sealed record EntryModel(
    string Name,
    OriginKind Kind,
    bool Many,
    InstancePolicy Instance,
    IReadOnlyList<string> BaseTypes,
    IReadOnlyList<string> TypeAttributes,
    IReadOnlyList<string> TypeNameSuffixes,
    IReadOnlyList<string> Methods,
    IReadOnlyList<string> MethodAttributes,
    bool AnyPublicMethod,
    bool BeforeHost,
    bool Sequential)
{
    /// <summary>
    /// Also met by every class that is registered to run as this kind in this role (<see cref="Effect.Register"/>), whatever it is
    /// called; null when registration does not matter.
    /// </summary>
    public string? Registered { get; init; }

    /// <summary>Base types that make the object shared where the class has one of them too (attributes, which are kept).</summary>
    public IReadOnlyList<string> SharedBases { get; init; } = [];

    /// <summary>Attributes of the class that make its runs follow each other.</summary>
    public IReadOnlyList<string> SequentialAttributes { get; init; } = [];

    /// <summary>Attributes of a class or assembly; without any of them all classes of the entry follow each other, as one.</summary>
    public IReadOnlyList<string> OneGroupUnless { get; init; } = [];

    /// <summary>Arguments of the assembly's attributes, any of which makes all classes of the entry follow each other.</summary>
    public IReadOnlyList<string> OneGroupIf { get; init; } = [];

    /// <summary>Attribute whose first argument names the group of classes that follow each other.</summary>
    public string? GroupBy { get; init; }

    /// <summary>Attributes of methods whose first argument is a route, each with the verb that names it for people: <c>GET=T:…</c>.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Attribute of the class whose first argument is where its routes begin.</summary>
    public string? Route { get; init; }

    /// <summary>The class side says something: the framework owns the classes that meet it.</summary>
    public bool AsksOfClass => BaseTypes.Count + TypeAttributes.Count + TypeNameSuffixes.Count > 0;

    /// <summary>A getter that makes the object shared where it returns only the constant <c>true</c>.</summary>
    public string? SharedIf { get; init; }

    /// <summary>Arguments of the class's attributes, as <c>Name=value</c> (enumerations by number), that must be there.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Arguments that must not be there.</summary>
    public IReadOnlyList<string> WithoutArguments { get; init; } = [];

    /// <summary>Whether the framework calls this method of a class that meets the entry.</summary>
    /// <param name="attributes">Ids of the attribute classes on the method.</param>
    public bool Calls(string methodName, bool isPublic, IReadOnlyCollection<string> attributes)
    {
        if (MethodAttributes.Count > 0 && !MethodAttributes.Any(attributes.Contains)) return false;
        if (AnyPublicMethod) return isPublic;
        return Methods.Count == 0 || Methods.Any(pattern => Wildcard.Matches(pattern, methodName));
    }
}
