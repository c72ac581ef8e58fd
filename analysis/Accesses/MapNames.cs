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
    private const int MaxFactories = 3;
    private const string Values = "values";

    private readonly PointsToResult _heap;
    private readonly ModelIndex _models;
    private readonly Dictionary<int, AuditedMap?> _maps = [];
    private readonly Dictionary<int, IReadOnlyList<(HeapObject Map, bool ViaView)>> _behind = [];

    public MapNames(PointsToResult heap, ModelIndex models)
    {
        _heap = heap;
        _models = models;
    }

    private sealed record Naming(string Name, SourceSpan Declaration, IrField? Field, IrType Within);

    public MapType? TypeOf(HeapObject value)
    {
        if (value.Kind is HeapObjectKind.View or HeapObjectKind.Delegate or HeapObjectKind.TypeToken) return null;
        if (value.MadeAs is { } madeAs && _models.FindType(madeAs) is { } made) return made;
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
        if (TypeOf(value) is not { IsCollection: false } type) return null;
        var naming = NameOf(value, 0, out var outer) ?? Nameless(value);
        return _maps[value.Id] = new AuditedMap
        {
            Object = value, Discipline = type.Discipline, Name = naming.Name, Declaration = naming.Declaration, Type = value.Type,
            Project = naming.Within.Assembly.Name, Field = naming.Field, Outer = outer,
        };
    }

    /// <summary>The maps that an object is or looks at.</summary>
    public IReadOnlyList<(HeapObject Map, bool ViaView)> Behind(HeapObject value)
    {
        if (_behind.TryGetValue(value.Id, out var known)) return known;
        var found = new List<(HeapObject Map, bool ViaView)>();
        if (value.View is null)
        {
            if (Of(value) is not null) found.Add((value, false));
            return _behind[value.Id] = found;
        }
        var seen = new HashSet<int> { value.Id };
        var work = new Queue<HeapObject>();
        work.Enqueue(value);
        while (work.TryDequeue(out var view))
        {
            foreach (var source in _heap.FieldOf(view, "$source"))
            {
                if (!seen.Add(source.Id)) continue;
                if (source.View is not null) work.Enqueue(source);
                else if (Of(source) is not null) found.Add((source, true));
            }
        }
        return _behind[value.Id] = found;
    }

    private Naming? NameOf(HeapObject value, int hops, out IReadOnlyList<HeapObject> outer)
    {
        outer = [];
        if (hops > MaxHops) return null;
        if (CreatedFor(value) is { } created) return created;
        if (value.Maker is { } maker && CreatedForCaller(value, maker, 0) is { } ordered) return ordered;
        var slots = _heap.HoldersOf(value).ToList();
        var fields = slots.Where(s => s.Field is { IsCapture: false, IsClosureLink: false, IsSource: true })
            .OrderBy(s => s.Field!.IsStatic ? 0 : 1).ThenBy(s => s.Field!.Declaration).ThenBy(s => s.Field!.FullName, StringComparer.Ordinal).ToList();
        if (fields.Find(f => IsTelling(f.Field!)) is { Field: { } telling }) return Of(telling);
        // An inner map: by what holds the outer one.
        var outers = slots.Where(s => s.Slot == Values && s.Owner is { } owner && !ReferenceEquals(owner, value) && TypeOf(owner) is { IsCollection: false }).Select(s => s.Owner!).OrderBy(o => o.Id).ToList();
        foreach (var owner in outers)
        {
            if (NameOf(owner, hops + 1, out _) is not { } naming) continue;
            outer = outers;
            return naming;
        }
        if (MadeInto(value) is { } local) return local;
        if (fields.Count > 0) return Of(fields[0].Field!);
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
            // Two maps of one tuple are two maps.
            held = slot.Slot != Values && HoldsOtherMaps(owner, value) ? naming with { Name = naming.Name + "." + slot.Slot } : naming;
            if (naming.Field is not null) break;
        }
        if (held is not null) return held;
        return Local(value);
    }

    /// <summary>Holds the map itself, not an entry that it is the value of, and is of a class that has a name.</summary>
    private static bool IsTelling(IrField field) => field.Type is not { Kind: IrTypeKind.Struct, IsSource: false } && !field.ContainingType.Name.StartsWith('<');

    private bool HoldsOtherMaps(HeapObject owner, HeapObject value) =>
        _heap.SlotsOf(owner).Count(s => s.Slot.Field is null && s.Slot.Slot != Values && s.Holds.Any(h => TypeOf(h) is { IsCollection: false }) && (s.Holds.Count > 1 || !ReferenceEquals(s.Holds[0], value))) > 0;

    /// <summary>
    /// A factory made it: the field that the calling code stores the result in, or what the call assigned by reference; of several
    /// callers the first.
    /// </summary>
    private Naming? CreatedForCaller(HeapObject value, MethodInstance maker, int depth)
    {
        if (depth > MaxFactories) return null;
        foreach (var edge in _heap.CallsTo(maker).Where(e => e.Kind is CallEdgeKind.Call or CallEdgeKind.Once).OrderBy(e => e.Site.Span).ThenBy(e => e.Caller.Id))
        {
            if (edge.Site is not Call call || edge.Caller.Body is null) continue;
            IEnumerable<IrVariable?> results = [call.Result, .. call.Arguments.Where((_, i) => i < maker.Method.Parameters.Count && maker.Method.Parameters[i].RefKind is IrRefKind.Ref or IrRefKind.Out)];
            foreach (var result in results)
            {
                if (result is null || !_heap.MayBe(edge.Caller, result, value)) continue;
                if (StoredIn(edge.Caller.Body, result, call.Index) is { } stored) return stored;
                if (HandsOn(edge.Caller, result) && CreatedForCaller(value, edge.Caller, depth + 1) is { } above) return above;
            }
        }
        return null;
    }

    /// <summary>The method does nothing with the variable's object but return it.</summary>
    private static bool HandsOn(MethodInstance caller, IrVariable result) =>
        caller.Body!.Instructions.Any(i => i is Return { Value: { } value } && (ReferenceEquals(value, result) || caller.Body.Instructions.Any(c => c is Copy copy && ReferenceEquals(copy.Source, result) && ReferenceEquals(copy.Target, value))));

    /// <summary>A map that no variable or field of the program holds: what a caller of a library passes, what a container makes.</summary>
    private Naming Nameless(HeapObject value)
    {
        foreach (var instance in _heap.Instances)
        {
            foreach (var parameter in instance.Method.Parameters)
            {
                if (instance.Body is { } body && parameter.Variable is { } variable && _heap.MayBe(instance, variable, value)) return OfVariable(body, variable);
            }
        }
        return new Naming(value.Type.Name + ".<new>", value.Site?.Span ?? value.Type.Declaration, null, value.Type);
    }

    /// <summary>The field that the making code stores the fresh object into.</summary>
    private static Naming? CreatedFor(HeapObject value)
    {
        if (value.Maker?.Body is not { } body || value.Site?.Defines is not { } target) return null;
        return StoredIn(body, target, value.Site.Index);
    }

    private static Naming? StoredIn(IrBody body, IrVariable target, int after)
    {
        var aliases = new HashSet<IrVariable> { target };
        foreach (var instruction in body.Instructions.Skip(after + 1))
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
                if (variable.Kind == IrVariableKind.Local && _heap.MayBe(value.Maker, variable, value)) return OfVariable(body, variable);
            }
            // Returned by a factory: the caller's variable.
            foreach (var edge in _heap.CallsTo(value.Maker))
            {
                if (edge.Caller.Body is not { } callerBody) continue;
                foreach (var variable in callerBody.Variables)
                {
                    if (variable.Kind == IrVariableKind.Local && _heap.MayBe(edge.Caller, variable, value)) return OfVariable(callerBody, variable);
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
