using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>Finds every operation on every map: calls of modelled APIs, through views, by serializers, and by unknown callers.</summary>
internal sealed class AccessCollector(PointsToResult heap, ThreadResult threads, ModelIndex models, MapNames names, Ownership ownership, LeftLocks left)
{
    /// <summary>How deep the objects that a serializer reads are followed.</summary>
    public const int MaxSerializedDepth = 6;

    /// <summary>Objects looked at for one that is serialized, nearest first.</summary>
    public const int MaxSerialized = 2_000;

    private readonly List<MapAccess> _accesses = [];
    private readonly HashSet<Instruction> _cutSerializations = new(ReferenceEqualityComparer.Instance);

    /// <summary>Serializer calls whose objects were not followed to the end.</summary>
    public int CutSerializations => _cutSerializations.Count;

    public IReadOnlyList<MapAccess> Collect()
    {
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            foreach (var instruction in body.Instructions)
            {
                if (instruction is not Call { Method.IsSource: false } call) continue;
                if (models.ModelOf(call) is { } model) Collect(instance, call, model.Effects);
                else if (UnknownOperation.Written(call) is { } map) Collect(instance, call, [UnknownOperation.On(map, call)]);
            }
        }
        HandOut();
        return _accesses;
    }

    private void Collect(MethodInstance instance, Call call, IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
        {
            _added.Clear();
            switch (effect)
            {
                case Effect.MapOperation operation:
                    foreach (var (through, value) in At(instance, call, operation.Target)) Add(instance, call, through, value, operation.Kind, operation.Role);
                    break;
                case Effect.Serialize serialize:
                    foreach (var (through, value) in At(instance, call, serialize.Value))
                    {
                        foreach (var reached in _serialized.From(value, () => _cutSerializations.Add(call))) Add(instance, call, through, reached, AccessKind.Enumerate, MapRole.Enumerate);
                    }
                    break;
            }
        }
    }

    private IEnumerable<(IrVariable Through, HeapObject Value)> At(MethodInstance instance, Call call, Place place)
    {
        if (place.In(call) is not { } variable) yield break;
        IEnumerable<HeapObject> values = _reaching.At(instance, variable, call);
        foreach (var step in place.Steps) values = values.SelectMany(v => heap.FieldOf(v, step)).Distinct();
        foreach (var value in values) yield return (variable, value);
    }

    private void Add(MethodInstance instance, Call call, IrVariable through, HeapObject value, AccessKind kind, MapRole role)
    {
        // A source class that implements the interface itself runs its own code.
        if (call.Dispatch == CallDispatch.Virtual && value.Type.IsSource && CallBinder.Resolve(call.Method, call.OnType, value.Type).Any()) return;
        var behind = names.Behind(value);
        if (behind.Count == 0) return;
        var hasLeft = left.Has(instance, call, through, value);
        if (kind == AccessKind.Read && value.IsLazy) kind = AccessKind.Enumerate;
        foreach (var (map, viaView) in behind)
        {
            // Many views of one map are one access of it.
            if (!_added.Add((map.Id, viaView, hasLeft)) || names.Of(map) is not { } audited) continue;
            var owned = ownership.IsOwned(instance, call, through, map);
            _accesses.Add(new MapAccess(audited, kind, role, instance, call, through, viaView, owned, false) { HasLeftItsLock = hasLeft, IsOwnMade = !owned && ownership.IsOwnMade(instance, call, through, map) });
        }
    }

    private readonly ReachingObjects _reaching = new(heap);

    private readonly SerializedParts _serialized = new(heap);

    /// <summary>Maps that the operation at hand has an access of.</summary>
    private readonly HashSet<(int Map, bool ViaView, bool HasLeft)> _added = [];

    /// <summary>Maps and views that a library's API returns: its unknown callers may use them at any time, on any thread.</summary>
    private void HandOut()
    {
        foreach (var root in heap.Roots)
        {
            if (root.Group != "api" || root.Instance.Body is not { } body) continue;
            foreach (var instruction in body.Instructions)
            {
                if (instruction is not Return { Value: { } value }) continue;
                foreach (var returned in heap.PointsTo(root.Instance, value))
                {
                    foreach (var (map, viaView) in names.Behind(returned))
                    {
                        if (names.Of(map) is { } audited && threads.Sharing.IsGlobal(map)) _accesses.Add(new MapAccess(audited, AccessKind.Enumerate, MapRole.Enumerate, root.Instance, instruction, value, viaView, false, true) { HasLeftItsLock = left.HasHandedOut(root.Instance, value, returned) });
                    }
                }
            }
        }
    }
}
