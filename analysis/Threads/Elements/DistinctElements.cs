using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads.Elements;

/// <summary>
/// Whether every object of one place is in collections at most once: it is put there where it is made, by the only instruction that
/// puts any there, or a query makes it; and no call mixes two collections that hold such objects.
/// </summary>
internal sealed class DistinctElements(PointsToResult heap, ModelIndex models)
{
    private readonly Dictionary<int, bool> _known = [];
    private readonly Dictionary<int, Definitions> _definitions = [];
    private List<Put>? _puts;
    private readonly List<(MethodInstance Instance, Call Call)> _calls = [];
    private readonly List<(MethodInstance Lambda, IrVariable Value, Instruction At)> _results = [];

    /// <param name="IntoResult">Into a collection that the call makes: how often is not known.</param>
    private sealed record Put(MethodInstance Instance, Instruction At, IrVariable Value, bool IntoResult);

    /// <param name="parts">What the element made in its constructor, and it makes no other use of: the element itself last.</param>
    public bool Are(HeapObject element, IReadOnlyList<HeapObject> parts)
    {
        if (_puts is null) Collect();
        if (!parts.All(HasOnePlace)) return false;
        if (!_known.TryGetValue(element.Id, out var known)) _known[element.Id] = known = ArePutOnce(element) && !AreMixed(element);
        return known;
    }

    /// <summary>Stored into fields only by the method that made it: two elements never hold the same.</summary>
    private bool HasOnePlace(HeapObject part) => part.Maker is not { Method.IsConstructor: true } || heap.Parts.IsStoredOnlyByMaker(part);

    private bool ArePutOnce(HeapObject element)
    {
        var puts = _puts!.Where(p => heap.MayBe(p.Instance, p.Value, element)).ToList();
        if (puts.Exists(p => p.IntoResult) || puts.Count > 1) return false;
        return puts.Count == 1 ? IsPutFresh(element, puts[0]) : element.Maker is { Method.Kind: IrMethodKind.Lambda };
    }

    /// <summary>What is put was made since the put before.</summary>
    private bool IsPutFresh(HeapObject element, Put put)
    {
        var body = put.Instance.Body!;
        var variable = put.Value;
        if (!_definitions.TryGetValue(body.Method.Id, out var definitions)) _definitions[body.Method.Id] = definitions = new Definitions(body);
        while (definitions.Single(variable) is { } single && (single as Copy)?.Source is { } source) variable = source;
        var made = definitions.Single(variable);
        var isHere = ReferenceEquals(element.Maker, put.Instance) && ReferenceEquals(element.Site, made);
        if (made is null || !(isHere || (made is Call && ReferenceEquals(element.Context.CallSite, made)))) return false;
        return !Repeats.WithoutPassing(body, put.At, made);
    }

    /// <summary>Some call may put one element into a collection a second time, by way of another collection or a query.</summary>
    private bool AreMixed(HeapObject element)
    {
        // What a query has elements of its own for is no collection of those of its source.
        var holders = heap.HoldersOf(element).Where(s => s is { Slot: Slots.Values or Slots.Keys, Owner.Type.IsSource: false }).Select(s => s.Owner!.Id).ToHashSet();
        if (_calls.Exists(c => c.Call.Uses.Count(v => IsCollection(c.Instance, v)) > 1)) return true;
        return _results.Exists(r => IsCollection(r.Lambda, r.Value) || (heap.MayBe(r.Lambda, r.Value, element) && !IsOwnResult(r.Lambda, r.Value, element)));

        bool IsCollection(MethodInstance instance, IrVariable variable) => heap.PointsTo(instance, variable).Any(o => holders.Contains(o.Id) && o.Kind != HeapObjectKind.Delegate);
    }

    /// <summary>A query that makes its elements, or hands on those that it is given.</summary>
    private bool IsOwnResult(MethodInstance lambda, IrVariable value, HeapObject element)
    {
        if (ReferenceEquals(element.Maker, lambda)) return true;
        var body = lambda.Body!;
        if (!_definitions.TryGetValue(body.Method.Id, out var definitions)) _definitions[body.Method.Id] = definitions = new Definitions(body);
        while (definitions.Single(value) is { } only && Passing.From(models, only, value) is { } source) value = source;
        return value.Kind == IrVariableKind.Parameter && definitions.IsNeverAssigned(value);
    }

    private void Collect()
    {
        _puts = [];
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            var isOfQuery = instance.Method.Kind == IrMethodKind.Lambda && heap.CallsTo(instance).Any(e => e.Site is Call { Method.IsSource: false } && e.Kind is CallEdgeKind.Call or CallEdgeKind.Enumeration);
            foreach (var instruction in body.Instructions)
            {
                switch (instruction)
                {
                    case StoreElement store:
                        _puts.Add(new Put(instance, store, store.Source, false));
                        break;
                    case Yield yield:
                        _puts.Add(new Put(instance, yield, yield.Value, true));
                        break;
                    case Return { Value: { } value } when isOfQuery:
                        _results.Add((instance, value, instruction));
                        break;
                    case Call { Method.IsSource: false } call:
                        AddCall(instance, call);
                        break;
                }
            }
        }
    }

    private void AddCall(MethodInstance instance, Call call)
    {
        if (call.Uses.Skip(1).Any()) _calls.Add((instance, call));
        if (models.ModelOf(call) is not { } model) return;
        foreach (var flow in model.Effects.OfType<Effect.Flow>())
        {
            if (flow is { From.Slot: null, To.Slot: not null } && flow.From.In(call) is { } value) _puts!.Add(new Put(instance, call, value, flow.To.Root == PlaceRoot.Result));
        }
    }
}
