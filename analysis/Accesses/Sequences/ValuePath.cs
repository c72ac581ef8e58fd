using System.Collections.Immutable;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// What a variable stands for, in terms of its body: a parameter, a field of such a thing, a constant, or a value computed from
/// such things. Two variables of one body with the same path hold the same value as long as no opaque part was assigned between.
/// </summary>
internal abstract record ValuePath
{
    public static readonly ValuePath Self = new This();

    public sealed record This : ValuePath;

    public sealed record Parameter(int Position) : ValuePath;

    public sealed record Static(IrField Field) : ValuePath;

    public sealed record Member(ValuePath Of, IrField Field) : ValuePath;

    /// <param name="Text">The constant, with its kind.</param>
    public sealed record Fixed(string Text) : ValuePath;

    /// <summary>A computation or call with inputs, taken to give the same result for the same inputs.</summary>
    public sealed record Computed(string What, ValueList Inputs) : ValuePath;

    /// <summary>The value that the variable got at certain assignments of the body.</summary>
    public sealed record Opaque(int Method, IrVariable Variable, ValueList Assignments) : ValuePath;

    /// <summary>Assignments as constants, so that lists compare by content.</summary>
    public static ValueList Indexes(IEnumerable<int> indexes) => new([.. indexes.Select(i => (ValuePath)new Fixed(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);

    public bool IsFixed => this is Fixed;

    /// <summary>The parts that are assigned inside the body.</summary>
    public IEnumerable<Opaque> OpaqueParts() => this switch
    {
        Opaque opaque => [opaque],
        Member member => member.Of.OpaqueParts(),
        Computed computed => computed.Inputs.Items.SelectMany(i => i.OpaqueParts()),
        _ => [],
    };

    /// <summary>Everything the value is made of.</summary>
    public IEnumerable<ValuePath> Parts() => this switch
    {
        Member member => member.Of.Parts().Prepend(this),
        Computed computed => computed.Inputs.Items.SelectMany(i => i.Parts()).Prepend(this),
        _ => [this],
    };

    /// <summary>The path seen from a caller; null when it names something only the callee knows.</summary>
    public ValuePath? InCaller(Func<ValuePath, ValuePath?> argument) => this switch
    {
        This or Parameter => argument(this),
        Member member => member.Of.InCaller(argument) is { } of ? new Member(of, member.Field) : null,
        Computed computed => Translate(computed, argument),
        Opaque => null,
        _ => this,
    };

    private static Computed? Translate(Computed computed, Func<ValuePath, ValuePath?> argument)
    {
        var inputs = computed.Inputs.Items.Select(i => i.InCaller(argument)).ToList();
        return inputs.Contains(null) ? null : new Computed(computed.What, new ValueList([.. inputs!]));
    }
}

/// <summary>A list that compares by its items.</summary>
internal sealed record ValueList(ImmutableArray<ValuePath> Items)
{
    public bool Equals(ValueList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Length;
}
