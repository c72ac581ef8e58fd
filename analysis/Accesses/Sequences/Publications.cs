using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// Tells a published snapshot that is changed afterwards from a map that is simply shared. A class publishes by assignment when it
/// sets its field, outside of constructors, to a map that it has filled before, or through a volatile write or exchange; or when
/// the racing write goes through the very reference that was set into the field just before.
/// </summary>
internal sealed class Publications
{
    private readonly PointsToResult _heap;
    private readonly ModelIndex _models;
    private readonly BodyFlows _flows;
    private readonly MapFields _fields;
    private readonly IReadOnlyList<MapAccess> _accesses;
    private readonly ILookup<int, FieldStore> _storesOfMap;
    private readonly Lazy<ILookup<int, IReadOnlyList<HeapObject>>> _captured;
    private readonly Lazy<ILookup<int, int>> _holders;

    public Publications(PointsToResult heap, ModelIndex models, BodyFlows flows, MapFields fields, IReadOnlyList<MapAccess> accesses)
    {
        _heap = heap;
        _models = models;
        _flows = flows;
        _accesses = accesses;
        _fields = fields;
        _captured = new(() => heap.Slots.Where(s => s.Slot is { Owner: not null, Field.IsCapture: true }).ToLookup(s => s.Slot.Owner!.Id, s => s.Holds));
        _holders = new(() => heap.Slots.Where(s => s.Slot is { Owner: not null, Field: { IsCapture: false, IsClosureLink: false } }).SelectMany(s => s.Holds.Select(h => (h.Id, Owner: s.Slot.Owner!.Id))).ToLookup(p => p.Id, p => p.Owner));
        _storesOfMap = _fields.Stores.Where(s => !s.Access.IsOwned && s.Replacement != FieldReplacement.Unknown).SelectMany(s => heap.PointsTo(s.Access.Instance, s.Stored).Select(o => (o.Id, s))).ToLookup(p => p.Id, p => p.s);
    }

    /// <summary>The cause, named as a publication where that is what is wrong.</summary>
    public RaceCause Refine(RaceCause cause)
    {
        if (cause.Kind is not (RaceCauseKind.ConcurrentWrites or RaceCauseKind.ReadWrite or RaceCauseKind.Enumeration or RaceCauseKind.GuardedMapEscape)) return cause;
        var writes = cause.Pairs.SelectMany(p => new[] { p.First, p.Second }).Where(a => a.Kind == AccessKind.Write).Distinct().ToList();
        return writes.Count > 0 && writes.TrueForAll(IsAfterPublication) ? cause with { Kind = RaceCauseKind.PublishedMapMutated } : cause;
    }

    private bool IsAfterPublication(MapAccess write)
    {
        if (write.Through is not { } through) return false;
        var stores = _storesOfMap[write.Map.Object.Id].Where(s => !s.Field.IsCapture).ToList();
        if (stores.Exists(s => IsSameReference(s, write, through)) || IsSentBefore(write, through)) return true;
        return write.Map.Field is { } field && IsSnapshot(field) && IsLoadedFrom(write, through, field);
    }

    /// <summary>The map is fresh here, was set into the field, and is written through the same reference afterwards.</summary>
    private bool IsSameReference(FieldStore store, MapAccess write, IrVariable through)
    {
        var map = write.Map.Object;
        if (map.Site is not { } site || !ReferenceEquals(map.Maker, store.Access.Instance) || !IsLocal(store.Access.Instance, store.Stored, store.Access.Instruction, map)) return false;
        var body = store.Access.Instance.Body!;
        var after = _flows.Of(body).After(store.Access.Instruction.Index, new HashSet<int> { site.Index });
        if (ReferenceEquals(write.Instance, store.Access.Instance)) return after.Contains(write.Instruction.Index) && IsLocal(write.Instance, through, write.Instruction, map);
        // Handed on after the store: to a method, or to another thread.
        return !IsField(write.Instance, through, write.Instruction)
            && after.Any(index => body.Instructions[index] is Call or MakeDelegate or Invoke && body.Instructions[index].Uses.Any(v => HandsOn(store.Access.Instance, v, body.Instructions[index], map)));
    }

    /// <summary>The map is fresh here and was put into a channel or queue for others before: the message is changed while they read it.</summary>
    private bool IsSentBefore(MapAccess write, IrVariable through)
    {
        var map = write.Map.Object;
        if (map.Site is not { } site || !ReferenceEquals(map.Maker, write.Instance) || !IsLocal(write.Instance, through, write.Instruction, map)) return false;
        var body = write.Instance.Body!;
        return body.Instructions.Any(i => (i is Call { Method.IsSource: false } call ? Sends(write.Instance, call, map) : PublishesHolder(write.Instance, i, map))
            && _flows.Of(body).After(i.Index, new HashSet<int> { site.Index }).Contains(write.Instruction.Index));
    }

    /// <summary>A fresh object that holds the map is set into a field.</summary>
    private bool PublishesHolder(MethodInstance instance, Instruction instruction, HeapObject map)
    {
        var stored = instruction switch
        {
            StoreStatic store => store.Source,
            StoreField { Field.IsCapture: false } store when !_heap.PointsTo(instance, store.Object).Any(o => ReferenceEquals(o.Maker, instance)) => store.Source,
            _ => null,
        };
        return stored is not null && _heap.PointsTo(instance, stored) is [var only] && ReferenceEquals(only.Maker, instance) && _holders.Value[map.Id].Contains(only.Id);
    }

    private bool Sends(MethodInstance instance, Call call, HeapObject map)
    {
        if (_models.Find(call.Method.DocId) is not { } model) return false;
        // Into another map, behind whatever interface: its value, not a message.
        if (_models.FindType(call.Method.ContainingType.DocId) is null && model.Effects.Any(e => e is Effect.MapOperation)) return false;
        return model.Effects.OfType<Effect.Flow>().Any(f => f is { From: { Root: PlaceRoot.Argument, Slot: null }, To: { Root: PlaceRoot.Receiver, Slot: "values" } }
            && f.From.Argument < call.Arguments.Count && IsLocal(instance, call.Arguments[f.From.Argument], call, map)
            && _models.FindType(call.Method.ContainingType.DocId) is null or { Discipline: MapDiscipline.Concurrent, IsCollection: true });
    }

    /// <summary>Nothing but this map, and not loaded from a field that others replace.</summary>
    private bool IsLocal(MethodInstance instance, IrVariable variable, Instruction at, HeapObject map) =>
        _heap.PointsTo(instance, variable) is [var only] && ReferenceEquals(only, map) && !IsField(instance, variable, at);

    private bool HandsOn(MethodInstance instance, IrVariable variable, Instruction at, HeapObject map)
    {
        if (IsLocal(instance, variable, at, map)) return true;
        return _heap.PointsTo(instance, variable).Any(v => v.Type.Kind == IrTypeKind.Closure && _captured.Value[v.Id].Any(holds => holds is [var only] && ReferenceEquals(only, map)));
    }

    /// <summary>Reached through a field that is no captured variable.</summary>
    private bool IsField(MethodInstance instance, IrVariable variable, Instruction at) =>
        instance.Body is { } body && _flows.PathsOf(body).Of(variable, at.Index) is ValuePath.Static or ValuePath.Member { Field.IsCapture: false };

    /// <summary>The field is replaced as a whole, by maps that are ready or by a publishing write.</summary>
    private bool IsSnapshot(IrField field)
    {
        var stores = _fields.Stores.Where(s => ReferenceEquals(s.Field, field) && !s.Access.IsOwned).ToList();
        return stores.Count > 0 && (field.IsVolatile || stores.Exists(s => !ReferenceEquals(s.Stored, (s.Access.Instruction as StoreField)?.Source ?? (s.Access.Instruction as StoreStatic)?.Source)) || stores.Exists(IsFilledBefore));
    }

    private bool IsFilledBefore(FieldStore store)
    {
        var made = _heap.PointsTo(store.Access.Instance, store.Stored);
        return made.Any(m => _accesses.Any(a => ReferenceEquals(a.Map.Object, m) && a is { Kind: AccessKind.Write, IsOwned: true }));
    }

    private bool IsLoadedFrom(MapAccess write, IrVariable through, IrField field)
    {
        if (write.Instance.Body is not { } body) return false;
        var flow = _flows.Of(body);
        return Sources.Walk(flow, [through], write.Instruction.Index).Any(s => s.Assignment != BodyFlow.Entry && body.Instructions[s.Assignment] switch
        {
            LoadField load => ReferenceEquals(load.Field, field),
            LoadStatic load => ReferenceEquals(load.Field, field),
            Call call => ReferenceEquals(FieldShape.GetterField(call.Method), field),
            _ => false,
        });
    }
}
