using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Fields that a constructor sets to what it is given, or to an object of its own where it is given none (<c>_sync = sync ?? new
/// object()</c>). Of an object whose maker surely gives one, the field is never the constructor's own.
/// </summary>
internal sealed class Fallbacks(PointsToResult heap, NameTable names)
{
    private readonly Dictionary<IrMethod, IReadOnlyList<(IrField Field, int Parameter, Allocate Own)>> _known = [];
    private readonly Dictionary<(int, string), Allocate?> _unused = [];

    /// <summary>What the field surely does not hold, though a constructor of the owner may store it there.</summary>
    public Allocate? UnusedIn(HeapObject owner, IrField field)
    {
        if (_unused.TryGetValue((owner.Id, field.DocId), out var known)) return known;
        return _unused[(owner.Id, field.DocId)] = Find(owner, field);
    }

    private Allocate? Find(HeapObject owner, IrField field)
    {
        if (owner is not { Kind: HeapObjectKind.Allocation, Site: Allocate made, Maker.Body: { } body }) return null;
        foreach (var call in body.Instructions.OfType<Call>())
        {
            if (!call.Method.IsConstructor || !ReferenceEquals(call.Receiver, made.Target)) continue;
            foreach (var (set, parameter, own) in Of(call.Method))
            {
                if (set.DocId == field.DocId && parameter < call.Arguments.Count && IsSurelyThere(body, call.Arguments[parameter])) return own;
            }
        }
        return null;
    }

    private bool IsSurelyThere(IrBody body, IrVariable value)
    {
        var definitions = names.Of(body).Definitions;
        while (true)
        {
            switch (definitions.Single(value))
            {
                case Copy copy:
                    value = copy.Source;
                    continue;
                case Cast cast:
                    value = cast.Source;
                    continue;
                case Allocate:
                    return true;
                case LoadField { Field: { IsReadOnly: true } field }:
                    return IsAlwaysMade(field);
                case LoadStatic { Field: { IsReadOnly: true } field }:
                    return IsAlwaysMade(field);
                default:
                    return false;
            }
        }
    }

    /// <summary>All that is ever stored there was just made.</summary>
    private bool IsAlwaysMade(IrField field)
    {
        var isStored = false;
        foreach (var body in heap.Program.Methods.Select(m => m.Body).OfType<IrBody>())
        {
            foreach (var instruction in body.Instructions)
            {
                var source = instruction switch
                {
                    StoreField store when store.Field.DocId == field.DocId => store.Source,
                    StoreStatic store when store.Field.DocId == field.DocId => store.Source,
                    _ => null,
                };
                if (source is null) continue;
                var definitions = names.Of(body).Definitions;
                while (definitions.Single(source) is Copy copy) source = copy.Source;
                if (definitions.Single(source) is not Allocate) return false;
                isStored = true;
            }
        }
        return isStored;
    }

    private IReadOnlyList<(IrField Field, int Parameter, Allocate Own)> Of(IrMethod constructor)
    {
        if (_known.TryGetValue(constructor, out var known)) return known;
        var result = new List<(IrField, int, Allocate)>();
        if (constructor.Body is { } body)
        {
            var definitions = names.Of(body).Definitions;
            foreach (var store in body.Instructions.OfType<StoreField>())
            {
                if (!ReferenceEquals(store.Object, body.This)) continue;
                var sources = definitions.Of(store.Source);
                var own = sources.Select(s => MadeBy(definitions, s)).OfType<Allocate>().ToList();
                var given = sources.Select(s => GivenBy(constructor, definitions, s)).Where(p => p >= 0).ToList();
                if (sources.Count == 2 && own is [var only] && given is [var parameter]) result.Add((store.Field, parameter, only));
            }
        }
        return _known[constructor] = result;
    }

    private static Allocate? MadeBy(Definitions definitions, Instruction source)
    {
        while (source is Copy copy && definitions.Single(copy.Source) is { } before) source = before;
        return source as Allocate;
    }

    private static int GivenBy(IrMethod constructor, Definitions definitions, Instruction source)
    {
        while (source is Copy copy)
        {
            var position = constructor.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, copy.Source));
            if (position >= 0) return position;
            if (definitions.Single(copy.Source) is not { } before) return -1;
            source = before;
        }
        return -1;
    }
}
