using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// Which objects are changed or locked after others can see them: of these it matters that there is only one, while two equal
/// objects that nobody changes are as good as one.
/// </summary>
internal sealed class Mutations
{
    private readonly HashSet<int> _changed = [];
    private readonly PointsToResult _heap;
    private readonly ModelIndex _models;
    private readonly Ownership _ownership;

    public Mutations(PointsToResult heap, ModelIndex models, Ownership ownership, IReadOnlySet<int> candidates)
    {
        _heap = heap;
        _models = models;
        _ownership = ownership;
        var assumed = heap.Roots.Where(r => r.Group == "api").Select(r => r.Instance.Id).ToHashSet();
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            // That unknown callers may set a property says nothing of what is done with the object.
            if (assumed.Contains(instance.Id) && (FieldShape.SetterField(instance.Method) is not null || IsInitializer(instance))) continue;
            foreach (var instruction in body.Instructions) Collect(instance, instruction, candidates);
        }
    }

    /// <summary>The object is not the same as another one made in its place.</summary>
    public bool MustBeOne(HeapObject value) => _changed.Contains(value.Id);

    /// <summary>The program itself calls it, and only on what the caller has just made: unknown callers are taken to do the same.</summary>
    private bool IsInitializer(MethodInstance instance)
    {
        var calls = _heap.CallsTo(instance).ToList();
        return calls.Count > 0 && calls.TrueForAll(edge => edge.Site is Call { Receiver: { } receiver } && _heap.PointsTo(edge.Caller, receiver).All(o => ReferenceEquals(o.Maker, edge.Caller)));
    }

    private void Collect(MethodInstance instance, Instruction instruction, IReadOnlySet<int> candidates)
    {
        switch (instruction)
        {
            case StoreField store:
                Mark(instance, instruction, store.Object, candidates);
                break;
            case StoreElement store:
                Mark(instance, instruction, store.Array, candidates);
                break;
            case Ir.Lock taken:
                foreach (var value in _heap.PointsTo(instance, taken.Object)) _changed.Add(value.Id);
                break;
            case Call { Receiver: { } receiver } call when FieldShape.SetterField(call.Method) is not null:
                Mark(instance, instruction, receiver, candidates);
                break;
            case Call { Method.IsSource: false } call when _models.Find(call.Method.DocId) is { } model:
                foreach (var effect in model.Effects)
                {
                    var place = effect switch
                    {
                        Effect.MapOperation { Kind: AccessKind.Write } operation => operation.Target,
                        Effect.Acquire acquire => acquire.Lock,
                        _ => null,
                    };
                    if (place is { Slot: null } && place.In(call) is { } target) Mark(instance, instruction, target, candidates);
                }
                break;
        }
    }

    private void Mark(MethodInstance instance, Instruction at, IrVariable target, IReadOnlySet<int> candidates)
    {
        foreach (var value in _heap.PointsTo(instance, target))
        {
            // What a constructor made for its object is part of it.
            var part = value.Maker is { Method.IsConstructor: true } maker ? _heap.PointsTo(maker, maker.Body!.This!) : [];
            foreach (var whole in part)
            {
                if (candidates.Contains(whole.Id) && !_changed.Contains(whole.Id) && !_ownership.IsOwned(instance, at, target, value)) _changed.Add(whole.Id);
            }
            if (candidates.Contains(value.Id) && !_changed.Contains(value.Id) && !_ownership.IsOwned(instance, at, target, value)) _changed.Add(value.Id);
        }
    }
}
