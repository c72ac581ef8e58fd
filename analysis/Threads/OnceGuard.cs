using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Starts that happen only where a field is still null, and that fill the field: <c>_load ??= LoadAsync()</c>. Nothing else but
/// constructors may store into the field, so what it holds was started once for each object (or once, when it is static).
/// </summary>
internal sealed class OnceGuard(IEnumerable<IrBody> bodies, AsyncSplit split)
{
    private readonly Dictionary<Instruction, IrField?> _guards = new(ReferenceEqualityComparer.Instance);
    private ILookup<IrField, IrBody>? _stores;

    /// <summary>The field that keeps what the site starts; null when nothing keeps the site from starting again.</summary>
    public IrField? FieldOf(SpawnSite site)
    {
        if (_guards.TryGetValue(site.Instruction, out var known)) return known;
        return _guards[site.Instruction] = Find(site.Instance.Body!, site.Instruction);
    }

    /// <summary>Test and start stand in one lock region, so that two threads cannot both see null.</summary>
    public static bool IsLocked(SpawnSite site)
    {
        var body = site.Instance.Body!;
        return body.Method.IsSynchronized || body.Instructions.Any(i => i is Ir.Lock && i.Index < site.Instruction.Index && body.Instructions.Any(r => r is Unlock && r.Index > site.Instruction.Index));
    }

    private IrField? Find(IrBody body, Instruction start)
    {
        if (start is not Call { Result: { } result } || FieldFilledWith(body, result, 0) is not { } field) return null;
        foreach (var test in body.Instructions.OfType<Compute>().Where(c => c.Operator == ComputeOperator.IsNull))
        {
            if (!body.Instructions.Any(i => ReferenceEquals(i.Defines, test.Operands[0]) && IsLoadOf(i, field))) continue;
            if (Branches.Of(split, body, test.Target, true) is { } whereNull && ReferenceEquals(whereNull.Block, start.Block)) return IsKept(field, body) ? field : null;
        }
        return null;
    }

    private IrField? FieldFilledWith(IrBody body, IrVariable value, int depth)
    {
        if (depth > 3) return null;
        foreach (var use in split.UsesOf(body, value))
        {
            var field = use switch
            {
                StoreField { Object: var holder } store when ReferenceEquals(holder, body.This) && ReferenceEquals(store.Source, value) => store.Field,
                StoreStatic store => store.Field,
                Copy copy => FieldFilledWith(body, copy.Target, depth + 1),
                Cast cast => FieldFilledWith(body, cast.Target, depth + 1),
                _ => null,
            };
            if (field is not null) return field;
        }
        return null;
    }

    private static bool IsLoadOf(Instruction instruction, IrField field) =>
        (instruction is LoadField load && ReferenceEquals(load.Field, field)) || (instruction is LoadStatic global && ReferenceEquals(global.Field, field));

    private bool IsKept(IrField field, IrBody filler)
    {
        _stores ??= bodies.Distinct().SelectMany(b => b.Instructions.Select(i => (Field: i switch { StoreField s => s.Field, StoreStatic s => s.Field, _ => null }, Body: b)).Where(p => p.Field is not null).Distinct()).ToLookup(p => p.Field!, p => p.Body);
        return _stores[field].All(b => ReferenceEquals(b, filler) || b.Method.IsConstructor || b.Method.Kind == IrMethodKind.StaticConstructor);
    }
}
