using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Which objects may be seen through a type: the filter on casts, parameters and fields that keeps <c>object</c> and generic
/// containers from mixing everything. Type arguments are ignored (variance); what is not known passes.
/// </summary>
public sealed class TypeFilter(IReadOnlyList<IrType> types, IReadOnlyList<HeapObject> objects)
{
    private readonly Dictionary<(int From, int To), bool> _known = [];

    public SparseSet Apply(SparseSet set, int filterType)
    {
        var target = types[filterType];
        var result = new SparseSet();
        foreach (var value in set)
        {
            if (Passes(objects[value], target)) result.Add(value);
        }
        return result;
    }

    public bool Passes(HeapObject value, IrType target)
    {
        if (!IsFiltering(target)) return true;
        var key = (value.Type.Id, target.Id);
        if (_known.TryGetValue(key, out var known)) return known;
        // The declared type of an object that an API made says little of its real class.
        var vague = value.Kind is HeapObjectKind.Modelled or HeapObjectKind.View or HeapObjectKind.External or HeapObjectKind.Iterator
            && (value.Type.Kind == IrTypeKind.Interface || value.Type.IsAbstract);
        var passes = IsAssignable(value.Type, target) || (vague && (target.Kind == IrTypeKind.Interface || !target.IsSource || IsAssignable(target, value.Type)));
        return _known[key] = passes;
    }

    /// <summary>A filter on this type can turn something away.</summary>
    public static bool IsFiltering(IrType type) =>
        type.Kind is not (IrTypeKind.Unknown or IrTypeKind.TypeParameter) && type.DocId is not ("T:System.Object" or "T:System.ValueType" or "T:System.Delegate" or "T:System.MulticastDelegate");

    public static bool IsAssignable(IrType from, IrType to)
    {
        if (!IsFiltering(to) || from.Kind is IrTypeKind.Unknown or IrTypeKind.TypeParameter) return true;
        if (ReferenceEquals(from.Definition, to.Definition) && from.Kind != IrTypeKind.Array) return true;
        if (from.Kind == IrTypeKind.Array)
        {
            if (to.Kind != IrTypeKind.Array) return to.Kind == IrTypeKind.Interface || to.DocId == "T:System.Array";
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
            if (type.Kind == IrTypeKind.Unknown) return true;
        }
        return false;
    }
}
