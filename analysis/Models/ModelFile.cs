namespace MapAudit.Analysis.Models;

/// <summary>What one data file (or the <c>models</c> section of a user's file) says.</summary>
/// <param name="Name">File name without folders, as rows and messages give it.</param>
/// <param name="IsInstalled">Its APIs belong to the shared frameworks, so that every row can be checked against real assemblies.</param>
public sealed record ModelFile(
    string Name,
    bool IsInstalled,
    IReadOnlyList<MapType> Types,
    IReadOnlyList<ApiModel> Apis,
    IReadOnlyList<EntryModel> Entries)
{
    /// <summary>Types whose objects a framework hands out, to constructors, handlers and properties that ask for them.</summary>
    public IReadOnlyList<ServiceModel> Services { get; init; } = [];

    public IReadOnlyList<LifetimeModel> Lifetimes { get; init; } = [];

    public IReadOnlyList<OrderModel> Orders { get; init; } = [];
}

/// <summary>Classes that a container makes without a registration the audit can see, and how long the objects live.</summary>
/// <param name="Types">Ids of the classes, with wildcards.</param>
/// <param name="BaseTypes">Base classes or interfaces, any of which makes a class match.</param>
/// <param name="Attributes">Attribute classes, any of which on the class makes it match.</param>
public sealed record LifetimeModel(Lifetime Lifetime, IReadOnlyList<string> Types, IReadOnlyList<string> BaseTypes, IReadOnlyList<string> Attributes);

/// <summary>What runs only within a method of the first kind has ended before any of the second kind begins.</summary>
/// <param name="First">Ids of methods, with wildcards.</param>
public sealed record OrderModel(IReadOnlyList<string> First, IReadOnlyList<string> Then);

/// <summary>A type whose objects a framework makes and hands to whoever asks for the type.</summary>
public sealed record ServiceModel(string TypeDocId, Lifetime Lifetime);
