using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Objects that one collection owns: each is put into one where it is made, by the only instruction that puts any there, or by the
/// factory of the collection. So such an object has one holder, whether or not the heap tells the collections apart.
/// </summary>
internal sealed class OwnedValues(NameTable names)
{
    private readonly Dictionary<int, bool> _known = [];
    private readonly Dictionary<int, BodyFlow> _flows = [];
    private List<(MethodInstance Instance, Instruction At, IrVariable Value)>? _puts;

    public bool IsOwned(HeapObject value)
    {
        if (!_known.TryGetValue(value.Id, out var known)) _known[value.Id] = known = Decide(value);
        return known;
    }

    private bool Decide(HeapObject value)
    {
        if (value is not { Kind: HeapObjectKind.Allocation or HeapObjectKind.Modelled, Maker: { Body: { } body } maker, Site: { } site }) return false;
        var puts = (_puts ??= Collect()).Where(p => names.Heap.MayBe(p.Instance, p.Value, value)).ToList();
        if (puts.Count == 0) return maker.Method.Kind == IrMethodKind.Lambda && body.Instructions.OfType<Return>().All(r => r.Value is { } result && IsOnly(body, result, r, site));
        var at = puts[0].At;
        // Each run of the method puts what it made itself.
        return puts.TrueForAll(p => ReferenceEquals(p.At, at) && ReferenceEquals(p.Instance.Method, maker.Method)) && IsOnly(body, puts[0].Value, at, site) && !Repeats.WithoutPassing(body, at, site);
    }

    /// <summary>The variable is what the instruction made, whatever else it is elsewhere.</summary>
    private bool IsOnly(IrBody body, IrVariable variable, Instruction at, Instruction made)
    {
        if (!_flows.TryGetValue(body.Method.Id, out var flow)) _flows[body.Method.Id] = flow = new BodyFlow(body);
        while (flow.Reaching(variable, at.Index) is [>= 0 and var only])
        {
            var assignment = body.Instructions[only];
            if (ReferenceEquals(assignment, made)) return true;
            if (((assignment as Copy)?.Source ?? (assignment as Cast)?.Source) is not { } source) return false;
            variable = source;
            at = assignment;
        }
        return false;
    }

    private List<(MethodInstance, Instruction, IrVariable)> Collect()
    {
        var puts = new List<(MethodInstance, Instruction, IrVariable)>();
        foreach (var instance in names.Heap.Instances)
        {
            foreach (var instruction in instance.Body?.Instructions ?? [])
            {
                if (instruction is StoreElement store) puts.Add((instance, store, store.Source));
                else if (instruction is Yield yield) puts.Add((instance, yield, yield.Value));
                else if (instruction is Call { Method.IsSource: false } call && names.ModelOf(call) is { } model)
                {
                    foreach (var flow in model.Effects.OfType<Effect.Flow>())
                    {
                        if (flow is { From.Slot: null, To.Slot: not null } && flow.From.In(call) is { } value) puts.Add((instance, call, value));
                    }
                }
            }
        }
        return puts;
    }
}
