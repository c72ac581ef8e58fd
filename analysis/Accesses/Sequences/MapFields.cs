using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>One place where a field that holds maps is replaced.</summary>
/// <param name="Access">Written as an access of a map that the field holds.</param>
/// <param name="Owners">Objects that have the field; empty for static fields.</param>
internal sealed record FieldStore(MapAccess Access, IrField Field, IReadOnlyList<HeapObject> Owners, FieldReplacement Replacement, IrVariable Stored);

/// <summary>The fields and captured variables that hold maps, and every place that loads or replaces them.</summary>
internal sealed class MapFields
{
    private readonly PointsToResult _heap;
    private readonly MapNames _names;
    private readonly Ownership _ownership;
    private readonly BodyFlows _flows;
    private readonly Dictionary<IrField, AuditedMap> _mapOf = [];
    private readonly Dictionary<int, List<(Instruction Site, MapAccess Access, IReadOnlyList<HeapObject> Owners)>> _loads = [];
    private readonly Dictionary<int, List<FieldStore>> _stores = [];

    public MapFields(PointsToResult heap, MapNames names, Ownership ownership, BodyFlows flows)
    {
        _heap = heap;
        _names = names;
        _ownership = ownership;
        _flows = flows;
        foreach (var (slot, holds) in heap.Slots)
        {
            if (slot.Field is not { IsClosureLink: false, IsThreadStatic: false } field || _mapOf.ContainsKey(field)) continue;
            foreach (var held in holds)
            {
                if (names.Of(held) is not { } map) continue;
                _mapOf[field] = map;
                break;
            }
        }
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is { } body) Collect(instance, body);
        }
        Stores = [.. _stores.OrderBy(s => s.Key).SelectMany(s => s.Value)];
    }

    public IReadOnlyList<FieldStore> Stores { get; }

    public IEnumerable<int> Instances => _loads.Keys.Concat(_stores.Keys).Distinct();

    public IReadOnlyList<(Instruction Site, MapAccess Access, IReadOnlyList<HeapObject> Owners)> LoadsOf(MethodInstance instance) => _loads.GetValueOrDefault(instance.Id) ?? [];

    public IReadOnlyList<FieldStore> StoresOf(MethodInstance instance) => _stores.GetValueOrDefault(instance.Id) ?? [];

    private void Collect(MethodInstance instance, IrBody body)
    {
        foreach (var instruction in body.Instructions)
        {
            switch (instruction)
            {
                case LoadField load when _mapOf.ContainsKey(load.Field):
                    AddLoad(instance, load, load.Object, load.Field, load.Target);
                    break;
                case LoadStatic load when _mapOf.ContainsKey(load.Field):
                    AddLoad(instance, load, null, load.Field, load.Target);
                    break;
                case Call { Receiver: { } receiver, Result: { } result } call when FieldShape.GetterField(call.Method) is { } field && _mapOf.ContainsKey(field):
                    AddLoad(instance, call, receiver, field, result);
                    break;
                case LoadElement load when ArrayField(body, load.Array, load) is { } field && ElementMap(instance, load.Array) is { } map:
                    _mapOf.TryAdd(field, map);
                    AddLoad(instance, load, load.Array, field, load.Target);
                    break;
                case StoreElement store when ArrayField(body, store.Array, store) is { } field && ElementMap(instance, store.Array) is { } map:
                    _mapOf.TryAdd(field, map);
                    AddStore(instance, body, store, store.Array, field, store.Source);
                    break;
                case StoreField store when _mapOf.ContainsKey(store.Field):
                    AddStore(instance, body, store, store.Object, store.Field, store.Source);
                    break;
                case StoreStatic store when _mapOf.ContainsKey(store.Field):
                    AddStore(instance, body, store, null, store.Field, store.Source);
                    break;
                case Call { Receiver: { } receiver, Arguments: [var value] } call when FieldShape.SetterField(call.Method) is { } field && _mapOf.ContainsKey(field):
                    AddStore(instance, body, call, receiver, field, value);
                    break;
            }
        }
    }

    /// <summary>The field that holds an array: its elements are fields with a number.</summary>
    private IrField? ArrayField(IrBody body, IrVariable array, Instruction at) => _flows.PathsOf(body).Of(array, at.Index) switch
    {
        ValuePath.Member { Field.IsCapture: false } member => member.Field,
        ValuePath.Static field => field.Field,
        _ => null,
    };

    private AuditedMap? ElementMap(MethodInstance instance, IrVariable array) =>
        _heap.PointsTo(instance, array).SelectMany(a => _heap.FieldOf(a, "values")).Select(_names.Of).FirstOrDefault(m => m is not null);

    private void AddLoad(MethodInstance instance, Instruction site, IrVariable? owner, IrField field, IrVariable target)
    {
        var owners = owner is null ? [] : _heap.PointsTo(instance, owner);
        if (!_loads.TryGetValue(instance.Id, out var list)) _loads[instance.Id] = list = [];
        list.Add((site, Access(instance, site, field, target, owner, AccessKind.Read, IsOwned(instance, site, owner, owners)), owners));
    }

    private void AddStore(MethodInstance instance, IrBody body, Instruction site, IrVariable? owner, IrField field, IrVariable source)
    {
        var (replacement, stored) = ReplacementBy(body, site, source);
        if (replacement == FieldReplacement.None) return;
        var owners = owner is null ? [] : _heap.PointsTo(instance, owner);
        if (!_stores.TryGetValue(instance.Id, out var list)) _stores[instance.Id] = list = [];
        list.Add(new FieldStore(Access(instance, site, field, stored, owner, AccessKind.Write, IsOwned(instance, site, owner, owners)), field, owners, replacement, stored));
    }

    private (FieldReplacement, IrVariable) ReplacementBy(IrBody body, Instruction site, IrVariable source)
    {
        foreach (var assignment in _flows.Of(body).Reaching(source, site.Index))
        {
            if (assignment == BodyFlow.Entry || body.Instructions[assignment] is not Call call || ReferenceEquals(call.Result, source)) continue;
            // Passed by reference and written back.
            var replacement = AtomicFields.Of(call, out var stored);
            // Against null it is an initialization: whoever fails finds the other's.
            if (replacement == FieldReplacement.Compared && AtomicFields.Swaps(call) && IsUnread(body, call) && !IsNull(body, call.Arguments[2], call)) (replacement, stored) = (FieldReplacement.Tried, call.Arguments[1]);
            return (replacement, stored ?? source);
        }
        return (FieldReplacement.Plain, source);
    }

    private bool IsUnread(IrBody body, Call call) => call.Result is not { } answer || !_flows.Of(body).ReadersOf(answer, call.Index).Any();

    private bool IsNull(IrBody body, IrVariable variable, Instruction at) => _flows.PathsOf(body).Of(variable, at.Index) is ValuePath.Fixed { Text: "null" };

    private bool IsOwned(MethodInstance instance, Instruction site, IrVariable? owner, IReadOnlyList<HeapObject> owners) =>
        owner is null ? instance.Method.Kind == IrMethodKind.StaticConstructor : owners.Count > 0 && owners.All(o => _ownership.IsOwned(instance, site, owner, o));

    private MapAccess Access(MethodInstance instance, Instruction site, IrField field, IrVariable value, IrVariable? owner, AccessKind kind, bool owned)
    {
        var held = _heap.PointsTo(instance, value).Select(_names.Of).FirstOrDefault(m => m is not null) ?? _mapOf[field];
        return new MapAccess(held, kind, MapRole.None, instance, site, owner, false, owned, false);
    }
}
