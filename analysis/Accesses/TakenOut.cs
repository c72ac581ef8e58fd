using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Maps that are taken out of the only field that holds them: loaded, and replaced by another before the lock is left (or swapped in
/// one atomic step). From then on the taker is alone with the map, as far as everyone else reaches it through the field under that
/// lock: the taker needs no lock any more (the swapped buffer, <c>old = _map; _map = new();</c>).
/// </summary>
internal sealed class TakenOut(PointsToResult heap, LockResult locks, ModelIndex models)
{
    private const int MaxDepth = 4;

    private readonly Dictionary<MapAccess, Taking?> _takings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int, IrField), bool> _onlyThere = [];

    /// <summary>Where a map left its field, and what was held there.</summary>
    private sealed record Taking(IrField Field, Lockset Held, bool IsAtomic);

    /// <summary>One side has taken the map out of reach of the other.</summary>
    /// <param name="guard">The lock under which it was taken, or that an exchange was it.</param>
    public bool Settles(MapAccess first, MapAccess second, out string guard)
    {
        guard = "an atomic exchange";
        return Settled(first, second, ref guard) || (!ReferenceEquals(first, second) && Settled(second, first, ref guard));
    }

    private bool Settled(MapAccess taker, MapAccess other, ref string guard)
    {
        if (TakingOf(taker) is not { } taking || !IsOnlyIn(taker.Map.Object, taking.Field)) return false;
        if (TakingOf(other) is { } theirs && ReferenceEquals(theirs.Field, taking.Field))
        {
            // Each map is taken once; two takers have two maps.
            if (taking.IsAtomic && theirs.IsAtomic) return true;
            return IsGuarded(taker.Map.Object, taking.Held, theirs.Held, ref guard);
        }
        return other.Through is { } through && LocksSinceLoad(other.Instance, other.Instruction, through, taking.Field, 0) is { } held && IsGuarded(taker.Map.Object, taking.Held, held, ref guard);
    }

    private bool IsGuarded(HeapObject map, Lockset first, Lockset second, ref string guard)
    {
        var verdict = locks.CommonGuard(map, first, true, second, true);
        if (verdict.Kind != GuardKind.Guarded) return false;
        guard = verdict.First?.Text ?? "";
        return true;
    }

    private Taking? TakingOf(MapAccess access)
    {
        if (_takings.TryGetValue(access, out var known)) return known;
        return _takings[access] = access.Through is { } through ? TakingOf(access.Instance, access.Instruction, through, 0) : null;
    }

    /// <summary>The taking that every value of the variable comes from.</summary>
    private Taking? TakingOf(MethodInstance instance, Instruction at, IrVariable variable, int depth)
    {
        if (depth > MaxDepth || instance.Body is not { } body) return null;
        Taking? common = null;
        foreach (var definition in DefinitionsOf(body, variable))
        {
            var taking = definition switch
            {
                Copy copy => TakingOf(instance, at, copy.Source, depth),
                Cast cast => TakingOf(instance, at, cast.Source, depth),
                LoadField load => TakenBetween(instance, load, load.Object, load.Field, load.Target, at),
                LoadStatic load => TakenBetween(instance, load, null, load.Field, load.Target, at),
                Call call => TakingOf(instance, at, call, depth),
                _ => null,
            };
            if (taking is null || (common is not null && !ReferenceEquals(common.Field, taking.Field))) return null;
            common = common is null ? taking : new Taking(common.Field, common.Held, common.IsAtomic && taking.IsAtomic);
        }
        return common;
    }

    private Taking? TakingOf(MethodInstance instance, Instruction at, Call call, int depth)
    {
        if (models.ModelOf(call) is { } model)
        {
            if (model.Effects.Any(e => e is Effect.Swap { Target.Root: PlaceRoot.Argument })) return Swapped(instance, call, model.Effects.OfType<Effect.Swap>().First().Target.Argument);
            return ShownBy(call, model) is { } shown ? TakingOf(instance, at, shown, depth) : null;
        }
        // A method that takes the map out and returns it.
        Taking? common = null;
        foreach (var edge in heap.CallsAt(instance, call))
        {
            if (edge.Kind != CallEdgeKind.Call || edge.Callee.Body is not { } body) return null;
            foreach (var leave in body.Instructions.OfType<Return>())
            {
                if (leave.Value is not { } value || TakingOf(edge.Callee, leave, value, depth + 1) is not { } taking) return null;
                if (common is not null && !ReferenceEquals(common.Field, taking.Field)) return null;
                common ??= taking;
            }
        }
        return common;
    }

    /// <summary>What a view that the call makes looks at.</summary>
    public static IrVariable? ShownBy(Call call, ModelIndex models) => models.ModelOf(call) is { } model ? ShownBy(call, model) : null;

    private static IrVariable? ShownBy(Call call, ApiModel model) => model.Effects.OfType<Effect.View>().FirstOrDefault(v => v.At.Root == PlaceRoot.Result) is not { Of: { Slot: null } of } ? null
        : of.Root == PlaceRoot.Receiver ? call.Receiver
        : of.Root == PlaceRoot.Argument && of.Argument < call.Arguments.Count ? call.Arguments[of.Argument] : null;

    private Taking? Swapped(MethodInstance instance, Call call, int argument)
    {
        if (argument >= call.Arguments.Count) return null;
        foreach (var definition in DefinitionsOf(instance.Body!, call.Arguments[argument]))
        {
            var field = definition switch { LoadField load => load.Field, LoadStatic load => load.Field, _ => null };
            if (field is not null) return new Taking(field, locks.HeldAt(instance, definition, definition.Defines), IsAtomic: true);
        }
        return null;
    }

    /// <summary>On every way from the load to the use the field gets another value, and one lock is held from the load to there.</summary>
    private Taking? TakenBetween(MethodInstance instance, Instruction load, IrVariable? owner, IrField field, IrVariable loaded, Instruction at)
    {
        var body = instance.Body!;
        var stores = body.Instructions.Where(i => Replaces(body, i, owner, field, loaded)).ToHashSet();
        if (stores.Count == 0) return null;
        var before = Between(load, i => stores.Contains(i));
        if (before.Contains(at)) return null;
        var held = locks.HeldAt(instance, load, loaded);
        var kept = held.Locks.Where(l => before.Concat(stores.Where(s => IsNext(before, load, s))).All(i => locks.HeldAt(instance, i).Locks.Any(o => o.Text == l.Text && o.Mode == LockMode.Exclusive && l.Mode == LockMode.Exclusive))).ToList();
        return kept.Count == 0 ? null : new Taking(field, new Lockset(kept), IsAtomic: false);
    }

    private static bool IsNext(HashSet<Instruction> before, Instruction load, Instruction store) => store.Block == load.Block || before.Any(b => b.Block == store.Block || b.Block.Successors.Contains(store.Block));

    /// <summary>Instructions that run after one and before the first that stops.</summary>
    private static HashSet<Instruction> Between(Instruction from, Func<Instruction, bool> stops)
    {
        var seen = new HashSet<Instruction>(ReferenceEqualityComparer.Instance);
        var work = new Queue<(IrBlock Block, int Start)>();
        var at = from.Block.Instructions.ToList().IndexOf(from);
        work.Enqueue((from.Block, at + 1));
        var entered = new HashSet<IrBlock>();
        while (work.TryDequeue(out var next))
        {
            var stopped = false;
            for (var i = next.Start; i < next.Block.Instructions.Count && !stopped; i++)
            {
                var instruction = next.Block.Instructions[i];
                if (stops(instruction)) stopped = true;
                else seen.Add(instruction);
            }
            if (stopped) continue;
            // An exception before the replacement leaves with nothing taken.
            foreach (var successor in next.Block.Successors)
            {
                if (entered.Add(successor)) work.Enqueue((successor, 0));
            }
        }
        return seen;
    }

    private bool Replaces(IrBody body, Instruction instruction, IrVariable? owner, IrField field, IrVariable loaded) => instruction switch
    {
        StoreField store => ReferenceEquals(store.Field, field) && owner is not null && SameVariable(body, store.Object, owner) && !ComesFrom(body, store.Source, loaded),
        StoreStatic store => ReferenceEquals(store.Field, field) && owner is null && !ComesFrom(body, store.Source, loaded),
        _ => false,
    };

    private static bool SameVariable(IrBody body, IrVariable a, IrVariable b) =>
        ReferenceEquals(a, b) || (Origin(body, a) is { } x && Origin(body, b) is { } y && ReferenceEquals(x, y));

    /// <summary>The variable that this one is the only copy of.</summary>
    private static IrVariable? Origin(IrBody body, IrVariable variable)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (DefinitionsOf(body, variable) is not [Copy copy]) return variable;
            variable = copy.Source;
        }
        return null;
    }

    private static bool ComesFrom(IrBody body, IrVariable value, IrVariable loaded)
    {
        var seen = new HashSet<IrVariable>();
        var work = new Queue<IrVariable>();
        work.Enqueue(value);
        while (work.TryDequeue(out var variable))
        {
            if (ReferenceEquals(variable, loaded)) return true;
            if (!seen.Add(variable)) continue;
            foreach (var definition in DefinitionsOf(body, variable))
            {
                if (definition is Copy copy) work.Enqueue(copy.Source);
                else if (definition is Cast cast) work.Enqueue(cast.Source);
            }
        }
        return false;
    }

    /// <summary>Definitions that give the variable anything: the empty value of its declaration is none.</summary>
    private static List<Instruction> DefinitionsOf(IrBody body, IrVariable variable) =>
        [.. body.Instructions.Where(i => ReferenceEquals(i.Defines, variable) && i is not Constant { Value: null })];

    /// <summary>The locks held all the time from the load out of the field, here or in every caller, to the access.</summary>
    private Lockset? LocksSinceLoad(MethodInstance instance, Instruction at, IrVariable variable, IrField field, int depth)
    {
        if (depth > MaxDepth || instance.Body is not { } body) return null;
        if (variable.Kind == IrVariableKind.Parameter) return LocksOfCallers(instance, variable, field, depth);
        Lockset? common = null;
        foreach (var definition in DefinitionsOf(body, variable))
        {
            var held = definition switch
            {
                Copy copy => LocksSinceLoad(instance, at, copy.Source, field, depth),
                Cast cast => LocksSinceLoad(instance, at, cast.Source, field, depth),
                LoadField load when ReferenceEquals(load.Field, field) => HeldSince(instance, load, at),
                LoadStatic load when ReferenceEquals(load.Field, field) => HeldSince(instance, load, at),
                Call call when models.ModelOf(call) is { } model && ShownBy(call, model) is { } shown => LocksSinceLoad(instance, at, shown, field, depth),
                Call { Receiver: not null } call when ReferenceEquals(FieldShape.GetterField(call.Method), field) => HeldSince(instance, call, at),
                _ => null,
            };
            if (held is null) return null;
            common = common is null ? held : new Lockset([.. common.Locks.Where(l => held.Locks.Any(o => o.Text == l.Text && o.Mode == l.Mode))]);
        }
        return common;
    }

    private Lockset? LocksOfCallers(MethodInstance instance, IrVariable parameter, IrField field, int depth)
    {
        var position = instance.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, parameter));
        Lockset? common = null;
        foreach (var edge in heap.CallsTo(instance))
        {
            if (edge.Kind != CallEdgeKind.Call || edge.Site is not Call call || position < 0 || position >= call.Arguments.Count) return null;
            if (LocksSinceLoad(edge.Caller, call, call.Arguments[position], field, depth + 1) is not { } held) return null;
            common = common is null ? held : new Lockset([.. common.Locks.Where(l => held.Locks.Any(o => o.Text == l.Text && o.Mode == l.Mode))]);
        }
        return common;
    }

    private Lockset HeldSince(MethodInstance instance, Instruction load, Instruction at)
    {
        var held = locks.HeldAt(instance, load, load.Defines);
        var between = Between(load, i => ReferenceEquals(i, at));
        // Where the access cannot follow, what is held does not matter.
        return new Lockset([.. held.Locks.Where(l => l.Mode == LockMode.Exclusive && IsHeld(l, at) && between.Where(i => Reaches(i, at)).All(i => IsHeld(l, i)))]);

        bool IsHeld(HeldLock l, Instruction i) => locks.HeldAt(instance, i).Locks.Any(o => o.Text == l.Text && o.Mode == LockMode.Exclusive);
    }

    private static bool Reaches(Instruction from, Instruction to) => from.Block == to.Block ? from.Index <= to.Index || Between(from, _ => false).Contains(to) : Between(from, _ => false).Contains(to);

    /// <summary>Nothing but this field holds the map, and it is put there only when it is made.</summary>
    public bool IsOnlyIn(HeapObject map, IrField field)
    {
        if (_onlyThere.TryGetValue((map.Id, field), out var known)) return known;
        var holders = heap.HoldersOf(map).Where(s => s.Owner?.View is null || s.Slot != "$source").ToList();
        var only = holders.Count > 0 && holders.TrueForAll(s => ReferenceEquals(s.Field?.Definition, field.Definition)) && heap.Instances.All(i => i.Body is null || i.Body.Instructions.All(s => !PutsBack(i, s, map, field)));
        return _onlyThere[(map.Id, field)] = only;
    }

    private bool PutsBack(MethodInstance instance, Instruction instruction, HeapObject map, IrField field)
    {
        var source = instruction switch
        {
            StoreField store when ReferenceEquals(store.Field, field) => store.Source,
            StoreStatic store when ReferenceEquals(store.Field, field) => store.Source,
            Call { Arguments: [var value], Receiver: not null } call when ReferenceEquals(FieldShape.SetterField(call.Method), field) => value,
            _ => null,
        };
        if (source is null || !heap.MayBe(instance, source, map)) return false;
        return !IsFresh(instance, source, map, 0);
    }

    /// <summary>The variable holds this map only as it was made, not as it was found somewhere.</summary>
    private bool IsFresh(MethodInstance instance, IrVariable variable, HeapObject map, int depth)
    {
        if (depth > MaxDepth) return false;
        foreach (var definition in DefinitionsOf(instance.Body!, variable))
        {
            var isFresh = definition switch
            {
                Copy copy => IsFresh(instance, copy.Source, map, depth + 1),
                Cast cast => IsFresh(instance, cast.Source, map, depth + 1),
                _ when ReferenceEquals(definition, map.Site) => true,
                // By reference: what comes back into the variable is what the exchange put there.
                LoadField or LoadStatic when SwappedIn(instance.Body!, variable) is { } put => IsFresh(instance, put, map, depth + 1),
                _ => definition.Defines is { } defined && !heap.MayBe(instance, defined, map),
            };
            if (!isFresh) return false;
        }
        return true;
    }

    private IrVariable? SwappedIn(IrBody body, IrVariable byReference)
    {
        foreach (var call in body.Instructions.OfType<Call>())
        {
            if (!call.Arguments.Contains(byReference) || models.ModelOf(call) is not { } model) continue;
            if (model.Effects.OfType<Effect.Swap>().FirstOrDefault() is not { } swap || !ReferenceEquals(call.Arguments[swap.Target.Argument], byReference)) continue;
            var flow = model.Effects.OfType<Effect.Flow>().FirstOrDefault(f => f.To == swap.Target);
            return flow is { From: { Root: PlaceRoot.Argument, Slot: null } from } && from.Argument < call.Arguments.Count ? call.Arguments[from.Argument] : null;
        }
        return null;
    }
}
