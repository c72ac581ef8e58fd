using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Finds the maps among the abstract objects and names them (RULES: a map is named by the field, property or local that holds
/// it; by the one it was created for when several do; an inner map by the field that holds its outer map).
/// </summary>
internal sealed class MapNames
{
    private const int MaxHops = 6;

    private readonly PointsToResult _heap;
    private readonly ModelIndex _models;
    private readonly ILookup<int, HeapSlot> _slots;
    private readonly Dictionary<int, AuditedMap?> _maps = [];

    public MapNames(PointsToResult heap, ModelIndex models)
    {
        _heap = heap;
        _models = models;
        _slots = heap.Slots.SelectMany(s => s.Holds.Select(h => (h.Id, s.Slot))).ToLookup(p => p.Id, p => p.Slot);
    }

    private sealed record Naming(string Name, SourceSpan Declaration, IrField? Field, IrType Within);

    public MapType? TypeOf(HeapObject value)
    {
        if (value.Kind is HeapObjectKind.View or HeapObjectKind.Delegate or HeapObjectKind.TypeToken) return null;
        for (var type = value.Type; type is not null; type = type.BaseType)
        {
            if (_models.FindType(type.DocId) is { } map) return map;
        }
        return null;
    }

    /// <summary>Null when the object is no map.</summary>
    public AuditedMap? Of(HeapObject value)
    {
        if (_maps.TryGetValue(value.Id, out var known)) return known;
        _maps[value.Id] = null;
        if (TypeOf(value) is not { IsCollection: false } type || NameOf(value, 0, out var outer) is not { } naming) return null;
        return _maps[value.Id] = new AuditedMap
        {
            Object = value, Discipline = type.Discipline, Name = naming.Name, Declaration = naming.Declaration, Type = value.Type,
            Project = naming.Within.Assembly.Name, Field = naming.Field, Outer = outer,
        };
    }

    /// <summary>The maps that an object is or looks at.</summary>
    public IEnumerable<(HeapObject Map, bool ViaView)> Behind(HeapObject value)
    {
        if (value.View is null)
        {
            yield return (value, false);
            yield break;
        }
        var seen = new HashSet<int> { value.Id };
        var work = new Queue<HeapObject>();
        work.Enqueue(value);
        while (work.TryDequeue(out var view))
        {
            foreach (var source in _heap.FieldOf(view, "$source"))
            {
                if (!seen.Add(source.Id)) continue;
                if (source.View is null) yield return (source, true);
                else work.Enqueue(source);
            }
        }
    }

    private Naming? NameOf(HeapObject value, int hops, out IReadOnlyList<HeapObject> outer)
    {
        outer = [];
        if (hops > MaxHops) return null;
        if (CreatedFor(value) is { } created) return created;
        var slots = _slots[value.Id].ToList();
        var fields = slots.Where(s => s.Field is { IsCapture: false, IsClosureLink: false, IsSource: true })
            .OrderBy(s => s.Field!.IsStatic ? 0 : 1).ThenBy(s => s.Field!.Declaration).ThenBy(s => s.Field!.FullName, StringComparer.Ordinal).ToList();
        if (fields.Count > 0) return Of(fields[0].Field!);
        if (MadeInto(value) is { } local) return local;
        var captured = slots.Where(s => s.Field is { IsCapture: true, IsClosureLink: false }).OrderBy(s => s.Field!.Declaration).FirstOrDefault();
        if (captured is not null) return Of(captured.Field!);
        // An element, or what a lazy, a task or a tuple holds: named by what holds the holder.
        Naming? held = null;
        foreach (var slot in slots.Where(s => s.Owner is not null && s.Field is null or { IsSource: false }).OrderBy(s => s.Owner!.Id))
        {
            var owner = slot.Owner!;
            if (owner.Kind is HeapObjectKind.Delegate || owner.View is not null || ReferenceEquals(owner, value)) continue;
            if (NameOf(owner, hops + 1, out _) is not { } naming) continue;
            // A holder in a field tells more than one that some method makes for a moment.
            if (held is not null && (held.Field is not null || naming.Field is null)) continue;
            held = naming;
            outer = TypeOf(owner) is { IsCollection: false } && slot.Slot == "values"
                ? [.. slots.Where(s => s.Slot == "values" && s.Owner is not null && TypeOf(s.Owner) is { IsCollection: false }).Select(s => s.Owner!)]
                : [];
            if (naming.Field is not null) break;
        }
        if (held is not null) return held;
        return Local(value);
    }

    /// <summary>The field that the making code stores the fresh object into.</summary>
    private static Naming? CreatedFor(HeapObject value)
    {
        if (value.Maker?.Body is not { } body || value.Site?.Defines is not { } target) return null;
        var aliases = new HashSet<IrVariable> { target };
        foreach (var instruction in body.Instructions.Skip(value.Site.Index + 1))
        {
            switch (instruction)
            {
                case Copy copy when aliases.Contains(copy.Source):
                    aliases.Add(copy.Target);
                    break;
                case Cast cast when aliases.Contains(cast.Source):
                    aliases.Add(cast.Target);
                    break;
                case StoreField { Field: { IsSource: true, IsCapture: false, IsClosureLink: false } } store when aliases.Contains(store.Source):
                    return Of(store.Field);
                case StoreStatic { Field.IsSource: true } store when aliases.Contains(store.Source):
                    return Of(store.Field);
            }
        }
        return null;
    }

    /// <summary>The local, captured or not, that the making code assigns the fresh object to.</summary>
    private static Naming? MadeInto(HeapObject value)
    {
        if (value.Maker?.Body is not { } body || value.Site?.Defines is not { } target) return null;
        var aliases = new HashSet<IrVariable> { target };
        foreach (var instruction in body.Instructions.Skip(value.Site.Index + 1))
        {
            switch (instruction)
            {
                case Copy { Target.Kind: IrVariableKind.Local } copy when aliases.Contains(copy.Source):
                    return OfVariable(body, copy.Target);
                case Copy copy when aliases.Contains(copy.Source):
                    aliases.Add(copy.Target);
                    break;
                case Cast cast when aliases.Contains(cast.Source):
                    aliases.Add(cast.Target);
                    break;
                case StoreField { Field: { IsCapture: true, IsClosureLink: false } } store when aliases.Contains(store.Source):
                    return Of(store.Field);
            }
        }
        return target.Kind == IrVariableKind.Local ? OfVariable(body, target) : null;
    }

    private static Naming Of(IrField field) => new(field.FullName, field.Declaration, field, field.ContainingType);

    private Naming? Local(HeapObject value)
    {
        if (value.Maker?.Body is { } body)
        {
            foreach (var variable in body.Variables)
            {
                if (variable.Kind == IrVariableKind.Local && _heap.PointsTo(value.Maker, variable).Contains(value)) return OfVariable(body, variable);
            }
            // Returned by a factory: the caller's variable.
            foreach (var edge in _heap.CallsTo(value.Maker))
            {
                if (edge.Caller.Body is not { } callerBody) continue;
                foreach (var variable in callerBody.Variables)
                {
                    if (variable.Kind == IrVariableKind.Local && _heap.PointsTo(edge.Caller, variable).Contains(value)) return OfVariable(callerBody, variable);
                }
            }
            var at = value.Site?.Span ?? body.Method.Declaration;
            return new Naming(body.Method.FullName + ".<new>", at, null, body.Method.ContainingType);
        }
        return null;
    }

    private static Naming OfVariable(IrBody body, IrVariable variable)
    {
        var method = body.Method;
        while (method.Enclosing is { } outer) method = outer;
        return new Naming(method.FullName + "." + variable.Name, variable.Declaration, null, method.ContainingType);
    }
}
