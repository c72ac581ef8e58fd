using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// Pairs the steps of every body: the first one's result decides whether the second runs, or is part of what it writes; and asks
/// who may come in between.
/// </summary>
internal sealed class SequenceSearch
{
    private readonly BodyFlows _flows;
    private readonly Window _window;
    private readonly Writers _writers;
    private readonly MapFields _fields;
    private readonly StepCollector _collector;
    private readonly Lazy<Mutations> _mutations;
    private readonly Fills _fills;
    private readonly MapNames _names;

    public SequenceSearch(PointsToResult heap, ModelIndex models, MapNames names, Ownership ownership, BodyFlows flows, MapFields fields, Writers writers, Window window, IReadOnlyList<MapAccess> accesses)
    {
        _names = names;
        _flows = flows;
        _window = window;
        _writers = writers;
        _fields = fields;
        _collector = new StepCollector(heap, models, flows, fields, accesses, IsRechecked);
        _fills = new Fills(heap, flows, writers, value => _mutations!.Value.MustBeOne(value));
        _mutations = new Lazy<Mutations>(() => new Mutations(heap, models, ownership, accesses.Where(a => a.Kind == AccessKind.Write).SelectMany(_fills.ValuesOf).Select(v => v.Id).ToHashSet()));
    }

    public IReadOnlyList<Sequence> Run()
    {
        var found = new List<Sequence>();
        foreach (var instance in _collector.Instances()) found.AddRange(Within(instance).Concat(ByListedKey(instance)));
        return found;
    }

    private IEnumerable<Sequence> Within(MethodInstance instance)
    {
        var steps = _collector.Of(instance);
        if (steps.Count < 2) yield break;
        var firsts = steps.Where(s => s.IsFirst && !s.Access.IsOwned).ToLookup(s => s.Place);
        foreach (var act in steps)
        {
            if (act.Access.IsOwned || act.IsRechecked || act.Role is StepRole.Test or StepRole.Count or StepRole.TryGet or StepRole.LoadMap or StepRole.Clear or StepRole.AtomicCompare) continue;
            var pairs = firsts[act.Place].Where(first => Meet(instance.Body!, first, act)).ToList();
            var deciding = pairs.Where(first => _flows.Follow(instance.Body!, first).DecisionFor(act.Site) != Decision.None).ToList();
            foreach (var first in pairs)
            {
                if (LostUpdate(instance, first, act) is { } lost) yield return lost;
            }
            // A second test inside the lock of the act makes up for one outside.
            if (deciding.Exists(first => _window.IsHeldAcross(instance, first, act) && _window.Find(instance, first, act, ValuesOf(act), Others(act)) is null)) continue;
            foreach (var first in deciding)
            {
                if (Decided(instance, first, act) is { } sequence) yield return sequence;
            }
        }
    }

    /// <summary>The keys were listed first, and an entry of the list is fetched where its key may be gone.</summary>
    private IEnumerable<Sequence> ByListedKey(MethodInstance instance)
    {
        var listings = _collector.ListingsOf(instance);
        if (listings.Count == 0) yield break;
        var flow = _flows.Of(instance.Body!);
        foreach (var act in _collector.Of(instance).Where(s => s.Role == StepRole.Get && !s.IsInHelper && !s.Access.IsOwned))
        {
            if (act.Access is not { Instruction: Call call, Through: { } through } || StepRoles.KeyOf(call, through) is not { } key) continue;
            var sources = Sources.Walk(flow, [key], call.Index).Select(s => s.Assignment).ToHashSet();
            if (listings.FirstOrDefault(l => ReferenceEquals(l.Map, act.Access.Map) && sources.Contains(l.Instruction.Index)) is not { } listing) continue;
            var first = new Step { Role = StepRole.Test, Access = listing, Site = listing.Instruction, Place = act.Place, Key = act.Key };
            // A test in between makes the list irrelevant.
            if (_collector.Of(instance).Any(s => s.Role is StepRole.Test or StepRole.TryGet && s.Place == act.Place && Equals(s.Key, act.Key) && s.IsFirst && _flows.Follow(instance.Body!, s).DecisionFor(act.Site) != Decision.None)) continue;
            if (Make(SequenceKind.CheckThenAct, SequenceDamage.KeyNotFound, instance, first, act, _writers.Removers(act.Access.Map), "the keys are listed first and the entries fetched afterwards") is { } found) yield return found;
        }
    }

    /// <summary>Both are steps on one entry, and the second may follow the first.</summary>
    private bool Meet(IrBody body, Step first, Step act)
    {
        if (ReferenceEquals(first.Site, act.Site) || first.IsOnField != act.IsOnField) return false;
        if (!act.IsOnField && !ReferenceEquals(first.Access.Map, act.Access.Map)) return false;
        if (first.Role != StepRole.Count && !Equals(first.Key, act.Key)) return false;
        var flow = _flows.Of(body);
        var opaque = first.Place.OpaqueParts().Concat(first.Key?.OpaqueParts() ?? []);
        var stops = opaque.SelectMany(o => flow.AssignmentsOf(o.Variable)).Append(first.Site.Index).ToHashSet();
        return flow.After(first.Site.Index, stops).Contains(act.Site.Index);
    }

    private bool IsRechecked(MethodInstance instance, IReadOnlyList<Step> steps, Step act) =>
        steps.Any(first => first.IsFirst && first.Place == act.Place && Meet(instance.Body!, first, act) && _window.IsHeldAcross(instance, first, act)
            && (_flows.Follow(instance.Body!, first).DecisionFor(act.Site) != Decision.None || (act.Role == StepRole.Get && IsPutWhenAbsent(instance, steps, first, act))));

    /// <summary>Whatever the test does not find is put there before the fetch, all under one lock: the key is there either way.</summary>
    private bool IsPutWhenAbsent(MethodInstance instance, IReadOnlyList<Step> steps, Step test, Step fetch)
    {
        var puts = steps.Where(put => put.Role is StepRole.Set or StepRole.Add or StepRole.AtomicAdd && put.Place == fetch.Place && Equals(put.Key, fetch.Key) && _window.IsHeldAcross(instance, put, fetch));
        return _flows.Follow(instance.Body!, test).ComesAfterOneOf([.. puts.Select(put => put.Site.Index)], fetch.Site);
    }

    private Sequence? LostUpdate(MethodInstance instance, Step first, Step act)
    {
        if (act.Role is not (StepRole.Set or StepRole.StoreMap or StepRole.Tried or StepRole.TryStoreMap) || first.Role is StepRole.Test or StepRole.Count) return null;
        var follow = _flows.Follow(instance.Body!, first);
        var lost = act.IsWorkedOn ? ResultKind.Data : ResultKind.Derived;
        if (!act.Written.Any(w => (follow.KindOf(w, act.Site.Index) & lost) != 0)) return null;
        var why = act.Role is StepRole.Tried or StepRole.TryStoreMap ? "the replacement fails when another one came in between, and nobody looks whether it did"
            : act.IsOnField ? "the new map is made of the old one, and another replacement may come in between" : "the new value is computed from the old one in two steps";
        return Make(SequenceKind.LostUpdate, SequenceDamage.LostUpdate, instance, first, act, Others(act), why);
    }

    private Sequence? Decided(MethodInstance instance, Step first, Step act)
    {
        var decision = _flows.Follow(instance.Body!, first).DecisionFor(act.Site);
        var absent = decision.HasFlag(Decision.WhenAbsent);
        // Whoever added the entry may go on with it.
        if (first.Role == StepRole.AtomicAdd && act.Role != StepRole.Get) return null;
        if (act.IsOnField) return absent && decision.HasFlag(Decision.ByPresence) ? LazyField(instance, first, act) : null;
        // An update that happened, whole: what is decided on its result is decided on a count or a state of its own.
        if (first.Role == StepRole.GetOrAdd && _writers.UpdatesValue(first.Access) && act.Role != StepRole.Remove) return null;
        var map = act.Access.Map;
        if (first.Role == StepRole.Count)
        {
            if (act.Role == StepRole.Remove)
            {
                // Whoever looks at what the removal answers does not rely on the test.
                return IsAnswerUsed(act) ? null : CheckThenAct(SequenceDamage.StaleDecision, _writers.Of(map), $"{first.Asks} first and an entry removed afterwards");
            }
            return act.Role is StepRole.Set or StepRole.Add or StepRole.AtomicAdd or StepRole.GetOrAdd && !IsFirstFill(instance, first, act)
                ? CheckThenAct(SequenceDamage.StaleDecision, _writers.Putters(map), $"{first.Asks} first and an entry added afterwards") : null;
        }
        if (absent && act.Role is StepRole.Set or StepRole.Add or StepRole.AtomicAdd && LostValue(instance, first, act) is { } lost) return lost;
        switch (act.Role)
        {
            case StepRole.Get when decision.HasFlag(Decision.WhenPresent):
                return CheckThenAct(SequenceDamage.KeyNotFound, _writers.Removers(map), "the key is tested first and fetched afterwards");
            case StepRole.Add when absent:
                return CheckThenAct(SequenceDamage.DuplicateKey, _writers.Putters(map), "the key is tested first and added afterwards");
            case StepRole.Set when absent:
                return _fills.IsHarmless(instance, first, act) ? null : CheckThenAct(SequenceDamage.LostEntry, _writers.Putters(map), "the key is tested first and set afterwards");
            case StepRole.Set when decision.HasFlag(Decision.ByValue):
                return CheckThenAct(SequenceDamage.StaleDecision, _writers.Of(map), "the value is tested first and replaced afterwards");
            case StepRole.Set:
                return CheckThenAct(SequenceDamage.StaleDecision, _writers.Removers(map), "the key is tested first and set afterwards");
            case StepRole.Remove when decision.HasFlag(Decision.ByValue):
                return CheckThenAct(SequenceDamage.StaleDecision, _writers.Replacers(map), "the value is tested first and its key removed afterwards");
            case StepRole.Remove when decision.HasFlag(Decision.WhenPresent) && IsTaken(instance, first, act):
                return CheckThenAct(SequenceDamage.DoneTwice, _writers.Removers(map), "the value is fetched first and its key removed afterwards, so two threads may both go on with it");
            default:
                return null;
        }

        Sequence? CheckThenAct(SequenceDamage damage, IEnumerable<MapAccess> others, string why) => Make(SequenceKind.CheckThenAct, damage, instance, first, act, others, why);
    }

    /// <summary>What the step answers is looked at.</summary>
    private bool IsAnswerUsed(Step act) =>
        act.Access is { Instruction: Call call, Instance.Body: { } body } && BodyFlow.AssignedBy(call).Any(v => _flows.Of(body).ReadersOf(v, call.Index).Any());

    /// <summary>The value that the first step fetched is used once its entry is gone, and the removal does not tell who was first.</summary>
    private bool IsTaken(MethodInstance instance, Step first, Step act)
    {
        if (first.Role is not (StepRole.TryGet or StepRole.Get) || act.IsInHelper || IsAnswerUsed(act)) return false;
        var follow = _flows.Follow(instance.Body!, first);
        return _flows.Of(instance.Body!).After(act.Site.Index, new HashSet<int> { first.Site.Index })
            .Any(index => index != first.Site.Index && instance.Body!.Instructions[index] is Call or Return or Invoke && instance.Body!.Instructions[index].Uses.Any(v => (follow.KindOf(v, index) & ResultKind.Value) != 0));
    }

    /// <summary>Created on a miss and used afterwards: whoever loses works on a value that nobody finds.</summary>
    private Sequence? LostValue(MethodInstance instance, Step first, Step act)
    {
        if (act.Role == StepRole.AtomicAdd && act.Site is Call { Result: { } answer } && _flows.Of(instance.Body!).UsesOf(answer).Count > 0) return null;
        var unique = _fills.ValuesOf(act.Access).Where(_mutations.Value.MustBeOne).ToList();
        if (unique.Count == 0) return null;
        var kind = unique.Exists(v => _names.TypeOf(v) is { Discipline: not MapDiscipline.Immutable, IsCollection: false }) ? SequenceKind.LazyInit : SequenceKind.CheckThenAct;
        if (kind == SequenceKind.CheckThenAct && act.Role != StepRole.AtomicAdd) return null;
        return Make(kind, kind == SequenceKind.LazyInit ? SequenceDamage.LostMap : SequenceDamage.LostEntry, instance, first, act, _writers.Putters(act.Access.Map),
            kind == SequenceKind.LazyInit ? "the inner map is looked up first and created afterwards" : "the value is looked up first and created afterwards, whoever stored one in between");
    }

    private Sequence? LazyField(MethodInstance instance, Step first, Step act)
    {
        if (act.Role != StepRole.StoreMap) return null;
        var stores = _fields.Stores.Where(s => ReferenceEquals(s.Access, act.Access)).ToList();
        var made = stores.SelectMany(s => _fills.Holds(s)).ToList();
        var changed = made.Select(_names.Of).OfType<AuditedMap>().FirstOrDefault(m => m.Discipline != MapDiscipline.Immutable && _writers.Of(m).Any());
        return changed is null ? null : Make(SequenceKind.LazyInit, SequenceDamage.LostMap, instance, first, act, Others(act), "the map is tested for first and created afterwards");
    }

    /// <summary>A map that is filled once, when it is found empty, with entries that do not come from the caller.</summary>
    private bool IsFirstFill(MethodInstance instance, Step first, Step act)
    {
        var tested = instance.Body!.Instructions.OfType<Compute>().Where(c => first.Results.Any(r => c.Operands.Contains(r.Variable))).ToList();
        var paths = _flows.PathsOf(instance.Body!);
        var asksForNone = tested.TrueForAll(c => c.Operands.Any(o => paths.Of(o, c.Index) is ValuePath.Fixed { Text: "Int32:0" }) || c.Operator == ComputeOperator.Not);
        return asksForNone && !Sources.Of(_flows.Of(instance.Body!), act.Written.Concat(act.Site.Uses), act.Site.Index).Any(v => v.Kind == IrVariableKind.Parameter);
    }

    private Sequence? Make(SequenceKind kind, SequenceDamage damage, MethodInstance instance, Step first, Step act, IEnumerable<MapAccess> others, string why)
    {
        if (_window.Find(instance, first, act, ValuesOf(act), others) is not { } intruder) return null;
        return new Sequence(kind, damage, act.Access.Map.Name, first.Access, act.Access, intruder.Origin, intruder.Other, intruder.OtherOrigin, intruder.WhyParallel, intruder.Guard, why);
    }

    /// <summary>Objects on which two threads meet: the map, or the object whose field it is.</summary>
    private static IReadOnlyList<HeapObject> ValuesOf(Step act) => act.IsOnField && act.Owners.Count > 0 ? act.Owners : [act.Access.Map.Object];

    private IEnumerable<MapAccess> Others(Step act) => act.IsOnField
        ? _fields.Stores.Where(s => ReferenceEquals(s.Field, FieldOf(act.Place)) && (act.Owners.Count == 0 || s.Owners.Intersect(act.Owners).Any())).Select(s => s.Access)
        : _writers.Of(act.Access.Map);

    private static IrField? FieldOf(ValuePath place) => place switch
    {
        ValuePath.Member member => member.Field,
        ValuePath.Static field => field.Field,
        ValuePath.Computed { What: "element", Inputs.Items: [var array, _] } => FieldOf(array),
        _ => null,
    };
}
