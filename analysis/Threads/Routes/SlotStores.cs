using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads.Routes;

/// <summary>Where things are put into the slots of objects, by slot and object. Made when first asked for.</summary>
internal sealed class SlotStores(PointsToResult heap, ModelIndex models)
{
    private readonly Dictionary<(IrType, IrMethod), IReadOnlyList<IrMethod>> _targets = [];
    private Dictionary<string, List<(MethodInstance, Instruction, IrVariable)>>? _byField;
    private Dictionary<int, List<(MethodInstance, Instruction, IrVariable)>>? _library;

    /// <summary>Instructions that may put something into that slot of the object, with the variable that is the object.</summary>
    public IEnumerable<(MethodInstance Instance, Instruction Instruction, IrVariable Into)> Into(HeapObject holder, string slot)
    {
        Index();
        foreach (var (instance, instruction, into) in _byField!.GetValueOrDefault(slot) ?? [])
        {
            if (heap.MayBe(instance, into, holder)) yield return (instance, instruction, into);
        }
        if (slot.StartsWith("F:", StringComparison.Ordinal)) yield break;
        foreach (var call in _library!.GetValueOrDefault(holder.Id) ?? []) yield return call;
    }

    /// <summary>Methods of the program that the call runs on that object.</summary>
    public IReadOnlyList<IrMethod> TargetsOf(Call call, HeapObject receiver)
    {
        if (call.Dispatch != CallDispatch.Virtual) return [call.Method];
        if (!_targets.TryGetValue((receiver.Type, call.Method), out var known)) _targets[(receiver.Type, call.Method)] = known = [.. CallBinder.Resolve(call.Method, call.OnType, receiver.Type)];
        return known;
    }

    private void Index()
    {
        if (_byField is not null) return;
        _byField = new(StringComparer.Ordinal);
        _library = [];
        foreach (var instance in heap.Instances)
        {
            foreach (var instruction in instance.Body?.Instructions ?? [])
            {
                switch (instruction)
                {
                    case StoreField store when store.Field.Type.IsReferenceLike:
                        Add(store.Field.Slot, instance, store, store.Object);
                        break;
                    case StoreElement store:
                        Add(Slots.Values, instance, store, store.Array);
                        break;
                    case Call { Method.IsSource: true, Receiver: { } receiver, Arguments: [_] } call:
                        foreach (var field in SetFields(instance, call, receiver)) Add(field.Slot, instance, call, receiver);
                        break;
                    case Call { Method.IsSource: false } call:
                        IndexLibrary(instance, call);
                        break;
                }
            }
        }
    }

    private void IndexLibrary(MethodInstance instance, Call call)
    {
        var model = models.ModelOf(call);
        foreach (var variable in call.Defines is { } made ? call.Uses.Append(made) : call.Uses)
        {
            if (model is not null && !ReferenceEquals(variable, call.Result) && !model.Effects.Any(e => PutsInto(e, call, variable))) continue;
            foreach (var value in heap.PointsTo(instance, variable))
            {
                if (!_library!.TryGetValue(value.Id, out var list)) _library[value.Id] = list = [];
                list.Add((instance, call, variable));
            }
        }
    }

    private static bool PutsInto(Effect effect, Call call, IrVariable variable)
    {
        return effect switch
        {
            Effect.Flow flow => Is(flow.To),
            Effect.Fresh fresh => Is(fresh.At),
            Effect.RunDelegate { Result: { } result } => Is(result),
            Effect.Spawn { Result: { } result } => Is(result),
            Effect.View view => Is(view.At),
            Effect.MapOperation or Effect.RunDelegate or Effect.Spawn or Effect.Acquire or Effect.Release or Effect.Join or Effect.Serialize => false,
            _ => true,
        };

        bool Is(Place place) => place.Slot is not null && ReferenceEquals(place.In(call), variable);
    }

    private IEnumerable<IrField> SetFields(MethodInstance instance, Call call, IrVariable receiver) =>
        call.Dispatch != CallDispatch.Virtual ? FieldShape.SetterField(call.Method) is { } direct ? [direct] : []
        : heap.PointsTo(instance, receiver).SelectMany(r => TargetsOf(call, r)).Select(FieldShape.SetterField).OfType<IrField>().Distinct();

    private void Add(string slot, MethodInstance instance, Instruction instruction, IrVariable into)
    {
        if (!_byField!.TryGetValue(slot, out var list)) _byField[slot] = list = [];
        list.Add((instance, instruction, into));
    }
}
