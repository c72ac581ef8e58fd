using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Objects that are part of another: made together with it, one for each, and kept by nobody else. What the constructor makes is part
/// of what it constructs; so is a fresh object that is passed to the constructor, or stored, where the whole is made
/// (<c>new Note(new Dictionary&lt;…&gt;(tags))</c>).
/// </summary>
public sealed class Parts(PointsToResult heap)
{
    private readonly Dictionary<int, HeapObject?> _wholes = [];
    private readonly Dictionary<int, IrField?> _ownFields = [];
    private readonly Dictionary<int, Definitions> _definitions = [];
    private ILookup<int, Store>? _stores;

    /// <summary>A store into a field, written so or by the accessor that does nothing else.</summary>
    private sealed record Store(MethodInstance Instance, Instruction At, IrVariable Into, IrVariable Value);

    /// <summary>The object that this one is part of; null for none.</summary>
    public HeapObject? WholeOf(HeapObject part)
    {
        if (!_wholes.TryGetValue(part.Id, out var known))
        {
            _wholes[part.Id] = null;
            known = part is { Maker.Method.IsConstructor: true, Context.Receiver: { } constructed } ? constructed : Find(part);
            _wholes[part.Id] = known = IsAmong(part, known) ? null : known;
        }
        return known;
    }

    /// <summary>An object stands for all of a structure that goes on (a tree whose nodes make their children): none of them is the whole.</summary>
    private bool IsAmong(HeapObject part, HeapObject? whole)
    {
        for (; whole is not null; whole = WholeOf(whole))
        {
            if (ReferenceEquals(whole, part)) return true;
        }
        return false;
    }

    /// <summary>Stored into fields, by whom and wherever, only by the method that made it.</summary>
    public bool IsStoredOnlyByMaker(HeapObject part) => StoresOf(part).All(s => ReferenceEquals(s.Instance, part.Maker));

    /// <summary>
    /// The only field that holds the object, where the constructor that makes it puts it there: every object with the field has its own,
    /// whether or not those objects are told apart. Null for none.
    /// </summary>
    public IrField? OwnField(HeapObject part)
    {
        if (_ownFields.TryGetValue(part.Id, out var known)) return known;
        return _ownFields[part.Id] = FindOwnField(part);
    }

    private IrField? FindOwnField(HeapObject part)
    {
        if (part is not { Kind: HeapObjectKind.Allocation or HeapObjectKind.Modelled, Maker: { Method.IsConstructor: true, Body: { } body } maker, Site: { } site }) return null;
        var fields = heap.HoldersOf(part).Where(h => h.Owner is not { Kind: HeapObjectKind.View }).Select(h => h.Owner is null ? null : h.Field).Distinct().ToList();
        if (fields is not [{ IsCapture: false } only]) return null;
        return StoresOf(part).All(s => ReferenceEquals(s.Instance, maker) && s.Into.Kind == IrVariableKind.This && IsMadeBy(body, s.Value, site)) ? only : null;
    }

    private HeapObject? Find(HeapObject part)
    {
        if (part is not { Kind: HeapObjectKind.Allocation or HeapObjectKind.Modelled, Site: not null, IsSharedRoot: false }) return null;
        var holders = heap.HoldersOf(part).ToList();
        if (holders.Count == 0 || holders.Exists(h => h.Owner is null || h.Field is null || h.Field.IsCapture || !ReferenceEquals(h.Owner, holders[0].Owner))) return null;
        if (holders[0].Owner is not { Kind: HeapObjectKind.Allocation, Maker.Body: { } body, Site: { } madeAt } whole || ReferenceEquals(whole, part)) return null;
        if (StoresOf(part).ToList() is not [var store] || MadeIn(whole.Maker, part) is not { } made) return null;
        if (GivenAt(whole, store, made) is not { } given) return null;
        // One for each: neither is used again without the other.
        return Repeats.WithoutPassing(body, given, made) || Repeats.WithoutPassing(body, given, madeAt) ? null : whole;
    }

    private IEnumerable<Store> StoresOf(HeapObject part) => (_stores ??= Collect())[part.Id];

    /// <summary>Where the method makes the part, itself or by a call of a method that makes one for each call.</summary>
    private static Instruction? MadeIn(MethodInstance maker, HeapObject part)
    {
        if (ReferenceEquals(part.Maker, maker)) return part.Site;
        return part.Context.CallSite is Call call && maker.Body is { } body && call.Index < body.Instructions.Count && ReferenceEquals(body.Instructions[call.Index], call) ? call : null;
    }

    /// <summary>The instruction of the whole's maker that gives it the part: a store, or a call of the method that stores its argument.</summary>
    private Instruction? GivenAt(HeapObject whole, Store store, Instruction made)
    {
        var maker = whole.Maker!;
        if (ReferenceEquals(store.Instance, maker)) return IsMadeBy(maker.Body!, store.Value, made) && IsMadeBy(maker.Body!, store.Into, whole.Site!) ? store.At : null;
        if (!ReferenceEquals(store.Into, store.Instance.Body!.This)) return null;
        var position = store.Instance.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, Original(store.Instance.Body, store.Value)));
        if (position < 0 || heap.CallsTo(store.Instance).ToList() is not [{ Kind: CallEdgeKind.Call, Site: Call call, Caller: var caller }]) return null;
        return ReferenceEquals(caller, maker) && position < call.Arguments.Count && call.Receiver is { } receiver && IsMadeBy(maker.Body!, call.Arguments[position], made) && IsMadeBy(maker.Body!, receiver, whole.Site!) ? call : null;
    }

    private bool IsMadeBy(IrBody body, IrVariable variable, Instruction made) => ReferenceEquals(Of(body).Single(Original(body, variable)), made);

    private IrVariable Original(IrBody body, IrVariable variable)
    {
        while (Of(body).Single(variable) is { } single)
        {
            if (single is Copy copy) variable = copy.Source;
            else if (single is Cast cast) variable = cast.Source;
            else break;
        }
        return variable;
    }

    private Definitions Of(IrBody body)
    {
        if (!_definitions.TryGetValue(body.Method.Id, out var known)) _definitions[body.Method.Id] = known = new Definitions(body);
        return known;
    }

    private ILookup<int, Store> Collect() => heap.Instances.SelectMany(StoresIn)
        .SelectMany(s => heap.PointsTo(s.Instance, s.Value).Select(o => (o.Id, Store: s))).ToLookup(p => p.Id, p => p.Store);

    private static IEnumerable<Store> StoresIn(MethodInstance instance)
    {
        foreach (var instruction in instance.Body?.Instructions ?? [])
        {
            switch (instruction)
            {
                case StoreField { Field.IsCapture: false } store:
                    yield return new Store(instance, store, store.Object, store.Source);
                    break;
                case Call { Receiver: { } receiver, Arguments: [var value] } call when FieldShape.SetterField(call.Method) is not null:
                    yield return new Store(instance, call, receiver, value);
                    break;
            }
        }
    }
}
