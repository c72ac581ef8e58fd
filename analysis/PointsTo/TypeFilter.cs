using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Which objects may be seen through a type: the filter on casts, parameters and fields that keeps <c>object</c> and generic
/// containers from mixing everything. Type arguments are ignored (variance); what is not known passes.
/// </summary>
public sealed class TypeFilter(IReadOnlyList<IrType> types, IReadOnlyList<HeapObject> objects)
{
    /// <summary>What is known of one filter: objects that pass, one bit for each seen so far, and verdicts by type of object.</summary>
    private sealed class Mask
    {
        public ulong[] Bits = [];

        /// <summary>How many objects of each word are decided.</summary>
        public byte[] Decided = [];

        public required byte[] ByType { get; init; }
    }

    private const byte Yes = 1;
    private const byte No = 2;

    private readonly Dictionary<int, Mask> _masks = [];
    private readonly SparseSet _passing = new();

    /// <summary>Type and vagueness of each object, as one number.</summary>
    private readonly List<int> _sorts = [];

    /// <summary>Adds to <paramref name="into"/> what of <paramref name="set"/> passes; what was new there to <paramref name="added"/> too.</summary>
    public bool AddPassing(SparseSet set, int filterType, SparseSet into, SparseSet added)
    {
        var mask = MaskOf(filterType);
        if (mask.Bits.Length << 6 < objects.Count)
        {
            var words = Math.Max(mask.Bits.Length * 2, (objects.Count >> 6) + 1);
            Array.Resize(ref mask.Bits, words);
            Array.Resize(ref mask.Decided, words);
        }
        _passing.SetTo(set, word => WordOf(mask, word, types[filterType]));
        return into.UnionWith(_passing, added);
    }

    public bool Passes(HeapObject value, IrType target) =>
        !IsFiltering(target) || Passes(MaskOf(IdOf(target)), SortOf(value.Id), value, target);

    /// <summary>Filters ignore type arguments: all constructions of a generic type are one filter. Arrays differ by element.</summary>
    public static int IdOf(IrType type) => type.Kind == IrTypeKind.Array ? type.Id : type.Definition.Id;

    private ulong WordOf(Mask mask, int word, IrType target)
    {
        var first = word << 6;
        var known = Math.Min(64, objects.Count - first);
        for (int i = mask.Decided[word]; i < known; i++)
        {
            if (Passes(mask, SortOf(first + i), objects[first + i], target)) mask.Bits[word] |= 1UL << i;
        }
        mask.Decided[word] = (byte)known;
        return mask.Bits[word];
    }

    private Mask MaskOf(int filterType)
    {
        if (!_masks.TryGetValue(filterType, out var mask)) _masks[filterType] = mask = new Mask { ByType = new byte[types.Count * 2] };
        return mask;
    }

    private int SortOf(int id)
    {
        while (_sorts.Count <= id)
        {
            var value = objects[_sorts.Count];
            _sorts.Add((IdOf(value.Type) << 1) | (IsVague(value) ? 1 : 0));
        }
        return _sorts[id];
    }

    private bool Passes(Mask mask, int sort, HeapObject value, IrType target)
    {
        ref var verdict = ref mask.ByType[sort];
        if (verdict == 0) verdict = Decide(value, target) ? Yes : No;
        return verdict == Yes;
    }

    /// <summary>The type of an object that an API made says little of its real class: it is a declared one, or that of another place where the program does not name the real one.</summary>
    private static bool IsVague(HeapObject value) =>
        value.Kind is HeapObjectKind.Modelled or HeapObjectKind.View or HeapObjectKind.External or HeapObjectKind.Iterator
        && (value.Type.Kind == IrTypeKind.Interface || value.Type.IsAbstract || (value.MadeAs is { } made && made != value.Type.DocId));

    private bool Decide(HeapObject value, IrType target)
    {
        if (target.Kind == IrTypeKind.TypeParameter)
        {
            foreach (var constraint in target.Constraints)
            {
                if (constraint.Kind != IrTypeKind.TypeParameter && IsFiltering(constraint) && !Decide(value, constraint)) return false;
            }
            return true;
        }
        return Fits(value.Type, target) || (IsVague(value) && (target.Kind == IrTypeKind.Interface || !target.IsSource || Fits(target, value.Type)));
    }

    private bool Fits(IrType from, IrType to)
    {
        if (!IsPlain(from) || !IsPlain(to)) return IsAssignable(from, to);
        if (!IsFiltering(to)) return true;
        if (!_above.TryGetValue(from.Definition, out var above)) _above[from.Definition] = above = (Above(from), HasUnknownBase(from));
        return above.Known.Contains(to.Definition) || (above.IsOpen && !to.IsSource);
    }

    private readonly Dictionary<IrType, (HashSet<IrType> Known, bool IsOpen)> _above = [];

    private static bool IsPlain(IrType type) => type.Kind is IrTypeKind.Class or IrTypeKind.Interface or IrTypeKind.Struct;

    /// <summary>A base type did not resolve: objects of the class may be seen through types of its library, which the program cannot name as its own.</summary>
    private static bool HasUnknownBase(IrType from)
    {
        for (var type = from; type is not null; type = type.BaseType ?? type.Definition.BaseType)
        {
            if (type.Kind == IrTypeKind.Unknown) return true;
        }
        return false;
    }

    /// <summary>The definitions that objects of a class can be seen through, as far as its base types resolved.</summary>
    public static HashSet<IrType> Above(IrType from)
    {
        var above = new HashSet<IrType>();
        for (var type = from; type is not null; type = type.BaseType ?? type.Definition.BaseType)
        {
            above.Add(type.Definition);
            above.UnionWith(type.Interfaces.Concat(type.Definition.Interfaces).Select(i => i.Definition));
        }
        return above;
    }

    /// <summary>
    /// A filter on this type can turn something away. Structures of libraries do not, plain values apart: entries, spans and awaiters are what they stand for.
    /// </summary>
    public static bool IsFiltering(IrType type) => type.Kind == IrTypeKind.TypeParameter
        ? type.Constraints.Any(c => c.Kind != IrTypeKind.TypeParameter && IsFiltering(c))
        : type.Kind != IrTypeKind.Unknown && type is not { Kind: IrTypeKind.Struct, IsSource: false, IsPlainValue: false } && type.DocId is not ("T:System.Object" or "T:System.ValueType" or "T:System.Delegate" or "T:System.MulticastDelegate");

    public static bool IsAssignable(IrType from, IrType to)
    {
        if (to.Kind == IrTypeKind.TypeParameter || !IsFiltering(to) || from.Kind == IrTypeKind.TypeParameter) return true;
        // A class of a missing package is none of the program's, and implements nothing of it.
        if (from.Kind == IrTypeKind.Unknown) return !to.IsSource;
        if (ReferenceEquals(from.Definition, to.Definition) && from.Kind != IrTypeKind.Array) return true;
        if (from.Kind == IrTypeKind.Array)
        {
            if (to.Kind != IrTypeKind.Array) return to.Kind == IrTypeKind.Interface || to.DocId is "T:System.Array" or "T:System.ReadOnlySpan`1" or "T:System.Span`1";
            return from.ElementType is null || to.ElementType is null || IsAssignable(from.ElementType, to.ElementType) || IsAssignable(to.ElementType, from.ElementType);
        }
        if (from.Kind == IrTypeKind.Delegate && to.Kind == IrTypeKind.Delegate) return from.TypeArguments.Count == to.TypeArguments.Count;
        if (to.Kind == IrTypeKind.Interface)
        {
            foreach (var implemented in from.Interfaces)
            {
                if (ReferenceEquals(implemented.Definition, to.Definition)) return true;
            }
        }
        for (var type = from; type is not null; type = type.BaseType ?? (ReferenceEquals(type, type.Definition) ? null : type.Definition.BaseType))
        {
            if (ReferenceEquals(type.Definition, to.Definition)) return true;
            if (type.Kind == IrTypeKind.Unknown) return !to.IsSource;
        }
        return false;
    }
}
