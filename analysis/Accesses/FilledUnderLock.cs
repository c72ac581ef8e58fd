using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Maps that are made, put into their field and filled in one region of a lock, by the only method that assigns the field. Whoever loads the
/// field under that lock comes before all of it, and does not see the map, or after it: what is loaded may be read when the lock is left
/// (<c>lock (_gate) { if (_table == null) Fill(); return _table; }</c>).
/// </summary>
internal sealed class FilledUnderLock(PointsToResult heap, LockResult locks, ModelIndex models, Func<HeapObject, IrField, bool> isOnlyIn)
{
    private const int MaxDepth = 6;

    private readonly Dictionary<IrField, IrMethod?> _assigners = [];

    public bool Settles(MapAccess first, MapAccess second, out string guard)
    {
        guard = "";
        return Settled(first, second, ref guard) || (!ReferenceEquals(first, second) && Settled(second, first, ref guard));
    }

    private bool Settled(MapAccess writer, MapAccess reader, ref string guard)
    {
        var map = writer.Map.Object;
        if (writer.Kind != AccessKind.Write || reader.IsHandedOut || writer.Through is null || reader.Through is not { } read) return false;
        if (map is not { Maker: { Body: { } body } maker, Site: { } site } || !ReferenceEquals(writer.Instance, maker) || !IsAlwaysBefore(body, site, writer.Instruction)) return false;
        var stores = body.Instructions.Where(i => StoredBy(i) is { } stored && heap.MayBe(maker, stored, map)).ToList();
        if (stores.Count == 0 || FieldOf(stores[0]) is not { } field || !stores.TrueForAll(s => ReferenceEquals(FieldOf(s), field))) return false;
        if (!ReferenceEquals(AssignerOf(field), maker.Method) || !isOnlyIn(map, field)) return false;
        var region = locks.HeldAt(maker, writer.Instruction, writer.Through).Locks
            .Where(l => l.Mode == LockMode.Exclusive && stores.Prepend(site).All(i => locks.HeldAt(maker, i).Locks.Any(o => o.Text == l.Text && o.Taken == l.Taken && o.Mode == l.Mode))).ToList();
        if (region.Count == 0 || LocksAtLoad(reader.Instance, read, field, 0) is not { IsEmpty: false } loaded) return false;
        var verdict = locks.CommonGuard(map, new Lockset(region), true, loaded, true);
        if (verdict.Kind != GuardKind.Guarded) return false;
        guard = verdict.First?.Text ?? "";
        return true;
    }

    /// <summary>No way through the body leads to the write without making the map first.</summary>
    private static bool IsAlwaysBefore(IrBody body, Instruction site, Instruction write)
    {
        var seen = new HashSet<IrBlock>();
        var work = new Stack<IrBlock>([body.Blocks[0]]);
        while (work.TryPop(out var block))
        {
            if (!seen.Add(block)) continue;
            var (made, written) = (block.Instructions.IndexOf(site), block.Instructions.IndexOf(write));
            if (written >= 0 && (made < 0 || written < made)) return false;
            foreach (var next in made >= 0 ? block.Handlers : block.Successors.Concat(block.Handlers)) work.Push(next);
        }
        return true;
    }

    /// <summary>What is stored into a field that all objects share, or into one of the object itself.</summary>
    private static IrVariable? StoredBy(Instruction instruction) => instruction switch
    {
        StoreStatic store => store.Source,
        StoreField { Object.Kind: IrVariableKind.This } store => store.Source,
        _ => null,
    };

    private static IrField? FieldOf(Instruction instruction) => instruction switch { StoreStatic store => store.Field, StoreField store => store.Field, _ => null };

    /// <summary>The only method that gives the field anything; null for several.</summary>
    private IrMethod? AssignerOf(IrField field)
    {
        if (_assigners.TryGetValue(field, out var known)) return known;
        var assigners = heap.Program.Methods.Where(m => m.Body is { } body && body.Instructions.Any(i => ReferenceEquals(FieldOf(i)?.Definition, field.Definition) && !IsNull(body, i))).Take(2).ToList();
        return _assigners[field] = assigners is [var only] ? only : null;
    }

    private static bool IsNull(IrBody body, Instruction store)
    {
        var source = store switch { StoreStatic s => s.Source, StoreField s => s.Source, _ => null };
        return body.Instructions.Where(i => ReferenceEquals(i.Defines, source)).All(i => i is Constant { Value: null });
    }

    /// <summary>The locks held wherever the value of the variable was loaded from the field; null when it comes from elsewhere.</summary>
    private Lockset? LocksAtLoad(MethodInstance instance, IrVariable variable, IrField field, int depth)
    {
        if (depth > MaxDepth || instance.Body is not { } body) return null;
        if (variable.Kind == IrVariableKind.Parameter) return Common(OfCallers(instance, variable, field, depth));
        return Common(body.Instructions.Where(i => ReferenceEquals(i.Defines, variable) && i is not Constant { Value: null }).Select(definition => definition switch
        {
            Copy copy => LocksAtLoad(instance, copy.Source, field, depth),
            Cast cast => LocksAtLoad(instance, cast.Source, field, depth),
            LoadField load when ReferenceEquals(load.Field, field) => locks.HeldAt(instance, load, load.Target),
            LoadStatic load when ReferenceEquals(load.Field, field) => locks.HeldAt(instance, load, load.Target),
            Call { Method.IsSource: true } call => Common(heap.CallsAt(instance, call).SelectMany(e => Returned(e, field, depth))),
            Call call when TakenOut.ShownBy(call, models) is { } shown => LocksAtLoad(instance, shown, field, depth + 1),
            _ => null,
        }));
    }

    private IEnumerable<Lockset?> Returned(CallEdge edge, IrField field, int depth) => edge is { Kind: CallEdgeKind.Call, Callee.Body: { } body }
        ? body.Instructions.OfType<Return>().Where(r => r.Value is not null).Select(r => LocksAtLoad(edge.Callee, r.Value!, field, depth + 1))
        : [null];

    private IEnumerable<Lockset?> OfCallers(MethodInstance instance, IrVariable parameter, IrField field, int depth)
    {
        var position = instance.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, parameter));
        return heap.CallsTo(instance).Select(e => e is { Kind: CallEdgeKind.Call, Site: Call call } && position >= 0 && position < call.Arguments.Count ? LocksAtLoad(e.Caller, call.Arguments[position], field, depth + 1) : null);
    }

    private static Lockset? Common(IEnumerable<Lockset?> sets)
    {
        Lockset? common = null;
        foreach (var set in sets)
        {
            if (set is null) return null;
            common = common is null ? set : new Lockset([.. common.Locks.Where(l => set.Locks.Any(o => o.Text == l.Text && o.Mode == l.Mode))]);
        }
        return common;
    }
}
