using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Fields that own what they hold: whatever the program stores there was made for it, in the same body, and is stored in no other
/// object's such field. So an object in the field has one holder, whether or not the heap tells the holders apart.
/// </summary>
internal sealed class OwnedFields
{
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly NameTable _names;

    public OwnedFields(NameTable names)
    {
        _names = names;
        foreach (var method in names.Heap.Program.Methods)
        {
            if (method.Body is { } body && FieldShape.SetterField(method) is null) Visit(body);
        }
    }

    public bool IsOwned(IrField field) => field.IsSource && !_shared.Contains(field.DocId);

    private void Visit(IrBody body)
    {
        var stored = new HashSet<(IrVariable, string)>();
        Cycles? cycles = null;
        foreach (var instruction in body.Instructions)
        {
            var (field, source) = instruction switch
            {
                StoreField store => (store.Field, store.Source),
                Call { Receiver: not null, Arguments: [var argument] } call when FieldShape.SetterField(call.Method) is { } set => (set, argument),
                _ => (null, null),
            };
            if (field is null || source is null || !field.Type.IsReferenceLike) continue;
            if (MakerOf(body, ref source) is { } maker && (maker is Constant || (stored.Add((source, field.DocId)) && (cycles ??= new Cycles(body)).MayPair(maker, instruction)))) continue;
            _shared.Add(field.DocId);
        }
    }

    /// <summary>The instruction that makes the value anew; null when it may be an older object.</summary>
    private Instruction? MakerOf(IrBody body, ref IrVariable source)
    {
        var definitions = _names.Of(body).Definitions;
        while (true)
        {
            switch (definitions.Single(source))
            {
                case Copy copy:
                    source = copy.Source;
                    continue;
                case Cast cast:
                    source = cast.Source;
                    continue;
                case Allocate allocate:
                    return allocate;
                case Constant { Value: null } nothing:
                    return nothing;
                case Call { Method.IsSource: false } call when _names.ModelOf(call)?.Effects.Any(e => e is Effect.Fresh { At: { Root: PlaceRoot.Result, Slot: null } }) ?? false:
                    return call;
                default:
                    return null;
            }
        }
    }
}
