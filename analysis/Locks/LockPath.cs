using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Locks;

public enum PathRootKind
{
    This,
    Parameter,

    /// <summary>The value of one definition of a variable; means nothing outside its body.</summary>
    Variable,
    Static,
    TypeToken,
    Text,

    /// <summary>The map an access is on: root of names relative to it.</summary>
    Map,
}

/// <param name="Key">Equal keys: equal roots (within one body, for this, parameters and variables).</param>
/// <param name="Item">The parameter position, variable, field or type.</param>
public sealed record PathRoot(PathRootKind Kind, string Key, string Text, object? Item)
{
    public static readonly PathRoot This = new(PathRootKind.This, "this", "this", null);

    public static readonly PathRoot Map = new(PathRootKind.Map, "map", "the map", null);

    public bool IsAbsolute => Kind is PathRootKind.Static or PathRootKind.TypeToken or PathRootKind.Text;

    public static PathRoot Parameter(int position, string name) => new(PathRootKind.Parameter, "p" + position, name, position);

    public static PathRoot Variable(IrVariable variable) => new(PathRootKind.Variable, "v" + variable.Index, variable.ToString(), variable);

    public static PathRoot Static(IrField field, IrType? instantiation = null) =>
        new(PathRootKind.Static, $"s:{field.DocId}#{instantiation?.Id ?? -1}", ShortName(field.ContainingType.Name) + "." + field.Name, field);

    public static PathRoot TypeToken(IrType type) => new(PathRootKind.TypeToken, "t:" + type.DisplayName + "#" + type.Id, $"typeof({ShortName(type.DisplayName)})", type);

    public static PathRoot OfText(string text) => new(PathRootKind.Text, "\"" + text, $"\"{text}\"", text);

    private static string ShortName(string name)
    {
        var generic = name.IndexOf('<', StringComparison.Ordinal);
        var dot = name.LastIndexOf('.', generic < 0 ? name.Length - 1 : generic);
        return dot < 0 ? name : name[(dot + 1)..];
    }
}

public enum PathStepKind
{
    Field,

    /// <summary>From an object to the object that holds it in the field.</summary>
    FieldOwner,

    /// <summary>An element of a collection, at a position when that is known.</summary>
    Element,

    /// <summary>From an element to the collection that holds it.</summary>
    ElementOwner,
}

/// <param name="Position">Key of the position, <c>=</c> for "the same as the other one", null when any.</param>
public sealed record PathStep(PathStepKind Kind, IrField? Field, string? Position)
{
    public string Key => Kind switch
    {
        PathStepKind.Field => "." + Field!.DocId,
        PathStepKind.FieldOwner => "~" + Field!.DocId,
        PathStepKind.Element => $"[{Position}]",
        _ => $"~[{Position}]",
    };

    public bool IsOwner => Kind is PathStepKind.FieldOwner or PathStepKind.ElementOwner;

    public PathStep ToOwner() => this with { Kind = Kind == PathStepKind.Field ? PathStepKind.FieldOwner : PathStepKind.ElementOwner };

    public override string ToString() => Kind switch
    {
        PathStepKind.Field => "." + Field!.Name,
        PathStepKind.FieldOwner => ".~" + Field!.Name,
        PathStepKind.Element => $"[{Position ?? "*"}]",
        _ => $".~[{Position ?? "*"}]",
    };
}

/// <summary>
/// How code reaches an object: a root, then fields and elements, or back from an object to its owner. Immutable; equal when
/// <see cref="Key"/> is.
/// </summary>
public sealed class LockPath : IEquatable<LockPath>
{
    private const int MaxOwners = 4;
    private const int MaxSteps = 8;

    public static readonly LockPath This = new(PathRoot.This, []);

    public LockPath(PathRoot root, IReadOnlyList<PathStep> steps)
    {
        Root = root;
        Steps = steps;
        Key = steps.Count == 0 ? root.Key : root.Key + string.Concat(steps.Select(s => s.Key));
    }

    public PathRoot Root { get; }

    public IReadOnlyList<PathStep> Steps { get; }

    public string Key { get; }

    public bool IsTooLong => Steps.Count > MaxSteps || Steps.Count(s => s.IsOwner) > MaxOwners;

    /// <summary>It names an element by a position, which is a value of one body.</summary>
    public bool HasPositions => Steps.Any(s => s.Position is not (null or "="));

    public LockPath Then(PathStep step) => new(Root, [.. Steps, step]);

    public LockPath Then(IrField field) => Then(new PathStep(PathStepKind.Field, field, null));

    /// <summary>This path, its first steps replaced by another path.</summary>
    public LockPath Rebase(LockPath onto, int from) => new(onto.Root, [.. onto.Steps, .. Steps.Skip(from)]);

    /// <summary>How many first steps both paths have in common; -1 when their roots differ.</summary>
    public int CommonSteps(LockPath other)
    {
        if (Root.Key != other.Root.Key) return -1;
        var common = 0;
        while (common < Steps.Count && common < other.Steps.Count && Steps[common].Key == other.Steps[common].Key) common++;
        return common;
    }

    public bool Equals(LockPath? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as LockPath);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>For people: closures are passed over.</summary>
    public override string ToString()
    {
        var text = Root.Text;
        foreach (var step in Steps)
        {
            if (step is { Kind: PathStepKind.Field, Field.IsClosureLink: true }) continue;
            text = step is { Kind: PathStepKind.Field, Field: { IsCapture: true } captured } ? captured.Name : text + step;
        }
        return text;
    }
}

/// <summary>The two names of a value.</summary>
/// <param name="Identity">Equal identities in one run of the body are one object.</param>
/// <param name="Written">Through re-assigned fields too: where the value was found, though another may be there by now.</param>
public sealed record ValueName(LockPath Identity, LockPath Written)
{
    public bool IsStable => Identity.Root.Kind != PathRootKind.Variable;
}
