using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>The steps of every body: its own accesses, and those of the methods it calls, named in its own terms.</summary>
internal sealed class StepCollector(PointsToResult heap, ModelIndex models, BodyFlows flows, MapFields fields, IReadOnlyList<MapAccess> accesses, Func<MethodInstance, IReadOnlyList<Step>, Step, bool> isRechecked)
{
    /// <summary>Calls between the body where steps meet and an access.</summary>
    private const int MaxDepth = 3;

    /// <summary>Steps of one body: beyond that it is generated code or a dispatcher, and pairs mean nothing.</summary>
    private const int MaxSteps = 300;

    private readonly StepRoles _roles = new(models);
    private readonly UpdateFunctions _updates = new(heap, models, flows);
    private readonly ILookup<int, MapAccess> _accesses = accesses.Where(a => !a.IsHandedOut).ToLookup(a => a.Instance.Id);
    private readonly Dictionary<(int, int), IReadOnlyList<Step>> _steps = [];
    private readonly HashSet<int> _active = [];

    /// <summary>Instances in which steps may meet, in order of id.</summary>
    public IEnumerable<MethodInstance> Instances()
    {
        var ids = new HashSet<int>(_accesses.Select(g => g.Key).Concat(fields.Instances));
        var level = ids.ToList();
        for (var depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            var callers = new List<int>();
            foreach (var id in level)
            {
                foreach (var edge in heap.CallsTo(heap.Instances[id]))
                {
                    if (edge.Kind == CallEdgeKind.Call && ids.Add(edge.Caller.Id)) callers.Add(edge.Caller.Id);
                }
            }
            level = callers;
        }
        return ids.Order().Select(id => heap.Instances[id]);
    }

    public IReadOnlyList<Step> Of(MethodInstance instance) => Of(instance, MaxDepth);

    /// <summary>Where the body enumerates or copies maps.</summary>
    public IReadOnlyList<MapAccess> ListingsOf(MethodInstance instance) =>
        instance.Body is null ? [] : [.. _accesses[instance.Id].Where(a => a is { Kind: AccessKind.Enumerate, IsOwned: false, Instruction: Call })];

    private IReadOnlyList<Step> Of(MethodInstance instance, int depth)
    {
        if (instance.Body is not { } body) return [];
        if (_steps.TryGetValue((instance.Id, depth), out var known)) return known;
        if (!_active.Add(instance.Id)) return [];
        var steps = Own(instance, body).Concat(fields.LoadsOf(instance).Select(l => Load(body, l))).Concat(fields.StoresOf(instance).Select(s => Store(body, s)));
        if (depth > 0) steps = steps.Concat(body.Instructions.OfType<Call>().SelectMany(call => Called(instance, body, call, depth)));
        var result = steps.Take(MaxSteps).ToList();
        _active.Remove(instance.Id);
        return _steps[(instance.Id, depth)] = result;
    }

    private IEnumerable<Step> Own(MethodInstance instance, IrBody body)
    {
        var paths = flows.PathsOf(body);
        foreach (var access in _accesses[instance.Id])
        {
            if (access.Instruction is not Call call || access.Through is not { } through || access.Map.Discipline == MapDiscipline.Immutable) continue;
            if (access.Role == MapRole.Snapshot)
            {
                foreach (var test in TestsOf(body, access, call, paths)) yield return test;
                continue;
            }
            var key = StepRoles.KeyOf(call, through);
            if (_roles.IsSearch(access, call))
            {
                yield return Search(access, call, call.Result!, PlaceOf(paths.Of(through, call.Index), access));
                continue;
            }
            if (_roles.Of(access, call, key) is not { } role) continue;
            if (role is StepRole.GetOrAdd or StepRole.AtomicAdd && _updates.IgnoresCurrent(instance, call) is { } given)
            {
                // An update that does not look at what is there overwrites it.
                yield return new Step { Role = StepRole.Set, Access = access, Site = call, Place = PlaceOf(paths.Of(through, call.Index), access), Key = key is null ? null : paths.Of(key, call.Index), Written = given.Made, IsWorkedOn = given.IsWorkedOn };
                continue;
            }
            if (role == StepRole.AtomicCompare && StepRoles.ComparesOld(call, access) && BodyFlow.AssignedBy(call).All(v => !flows.Of(body).ReadersOf(v, call.Index).Any())) role = StepRole.Tried;
            yield return new Step
            {
                Role = role, Access = access, Site = call, Place = PlaceOf(paths.Of(through, call.Index), access),
                Key = key is null || role is StepRole.Count or StepRole.Clear ? null : paths.Of(key, call.Index),
                Results = ResultsOf(role, call), Written = StepRoles.WrittenBy(call, through, role) is { } written ? [written] : [],
            };
        }
    }

    /// <summary>A view stands for its map.</summary>
    private static ValuePath PlaceOf(ValuePath path, MapAccess access) =>
        access.IsViaView && path is ValuePath.Computed { Inputs.Items: [var map] } ? map : path;

    private static Step Search(MapAccess access, Call site, IrVariable answer, ValuePath place) => new()
    {
        Role = StepRole.Count, Access = access, Site = site, Place = place, Asks = "the entries are searched",
        Results = [(answer, site.Method.ReturnType.DocId == "T:System.Boolean" ? ResultKind.Presence : ResultKind.Value)],
    };

    /// <summary>A test of a copy of the keys is a test of the map, a little earlier.</summary>
    private IEnumerable<Step> TestsOf(IrBody body, MapAccess access, Call snapshot, ValuePaths paths)
    {
        if (snapshot.Result is not { } copy) yield break;
        foreach (var use in flows.Of(body).ReadersOf(copy, snapshot.Index))
        {
            if (body.Instructions[use] is not Call { Result: { } answer } test || !IsTestOf(test, copy) || StepRoles.KeyOf(test, copy) is not { } key) continue;
            if (_roles.TakesDelegate(test) || !_roles.CopiesKeys(snapshot))
            {
                yield return Search(access, test, answer, paths.Of(access.Through!, snapshot.Index));
                continue;
            }
            yield return new Step
            {
                Role = StepRole.Test, Access = access, Site = test, Place = paths.Of(access.Through!, snapshot.Index), Key = paths.Of(key, use),
                Results = [(answer, ResultKind.Present)],
            };
        }
    }

    private bool IsTestOf(Call call, IrVariable tested) =>
        !call.Method.IsSource && models.Find(call.Method.DocId) is { } model
        && model.Effects.OfType<Effect.MapOperation>().Any(o => o.Target.Root == PlaceRoot.Receiver ? ReferenceEquals(call.Receiver, tested) : o.Target.Root == PlaceRoot.Argument && call.Arguments.Count > o.Target.Argument && ReferenceEquals(call.Arguments[o.Target.Argument], tested))
        && call.Method.ReturnType.DocId == "T:System.Boolean";

    private static IReadOnlyList<(IrVariable, ResultKind)> ResultsOf(StepRole role, Call call)
    {
        var results = new List<(IrVariable, ResultKind)>();
        switch (role)
        {
            case StepRole.Test when call.Result is { } answer:
                results.Add((answer, ResultKind.Present));
                break;
            case StepRole.TryGet when call.Result is { } answer && call.Method.ReturnType.DocId != "T:System.Boolean":
            case StepRole.Get or StepRole.GetOrAdd or StepRole.Count when call.Result is { } value && (answer = value) is not null:
                results.Add((answer, ResultKind.Value));
                break;
            case StepRole.AtomicAdd when call is { Result: { } added, Method.ReturnType.DocId: "T:System.Boolean" }:
                // What could not be added was there.
                results.Add((added, ResultKind.Absent));
                break;
            case StepRole.TryGet:
                if (call.Result is { } found) results.Add((found, ResultKind.Present));
                results.AddRange(BodyFlow.AssignedBy(call).Where(v => !ReferenceEquals(v, call.Result)).Select(v => (v, ResultKind.Value)));
                break;
        }
        return results;
    }

    private Step Load(IrBody body, (Instruction Site, MapAccess Access, IReadOnlyList<HeapObject> Owners) load)
    {
        var target = load.Site.Defines!;
        return new Step
        {
            Role = StepRole.LoadMap, Access = load.Access, Site = load.Site, Owners = load.Owners, Results = [(target, ResultKind.Value)],
            Place = FieldPath(flows.PathsOf(body), load.Site),
        };
    }

    private Step Store(IrBody body, FieldStore store) => new()
    {
        Role = store.Replacement switch { FieldReplacement.Plain => StepRole.StoreMap, FieldReplacement.Tried => StepRole.TryStoreMap, _ => StepRole.AtomicCompare }, Access = store.Access, Site = store.Access.Instruction, Owners = store.Owners,
        Written = [store.Stored], Place = FieldPath(flows.PathsOf(body), store.Access.Instruction),
    };

    private static ValuePath FieldPath(ValuePaths paths, Instruction site) => site switch
    {
        LoadField load => new ValuePath.Member(paths.Of(load.Object, site.Index), load.Field),
        StoreField store => new ValuePath.Member(paths.Of(store.Object, site.Index), store.Field),
        LoadElement load => paths.Element(load.Array, load.Position, site.Index),
        StoreElement store => paths.Element(store.Array, store.Position, site.Index),
        LoadStatic load => new ValuePath.Static(load.Field),
        StoreStatic store => new ValuePath.Static(store.Field),
        Call { Receiver: { } receiver } call => new ValuePath.Member(paths.Of(receiver, site.Index), (FieldShape.GetterField(call.Method) ?? FieldShape.SetterField(call.Method))!),
        _ => throw new InvalidOperationException($"not a field access: {site.GetType().Name}"),
    };

    /// <summary>What the methods called here do to places that this body can name.</summary>
    private IEnumerable<Step> Called(MethodInstance instance, IrBody body, Call call, int depth)
    {
        if (!call.Method.IsSource) yield break;
        foreach (var edge in heap.CallsAt(instance, call))
        {
            if (edge.Kind != CallEdgeKind.Call || ReferenceEquals(edge.Callee, instance) || edge.Callee.Body is not { } calleeBody) continue;
            var inner = Of(edge.Callee, depth - 1);
            if (inner.Count == 0) continue;
            var paths = flows.PathsOf(body);
            foreach (var step in inner)
            {
                if (step.Access.IsOwned || step.Place.InCaller(Argument) is not { } place) continue;
                var results = Returned(calleeBody, step, call);
                if (results.Count == 0 && step.Role is StepRole.LoadMap or StepRole.Test or StepRole.TryGet or StepRole.Count) continue;
                var key = step.Key?.InCaller(Argument);
                if (step.Key is not null && key is null) key = new ValuePath.Opaque(edge.Callee.Method.Id, calleeBody.Variables.Count > 0 ? calleeBody.Variables[0] : null!, ValuePath.Indexes([step.Site.Index]));
                yield return step with
                {
                    Site = call, Place = place, Key = key, Results = results, Written = Passed(calleeBody, step, call),
                    IsWorkedOn = step.IsWorkedOn || step.Written.Any(w => flows.PathsOf(calleeBody).Of(w, step.Site.Index) is not (ValuePath.Parameter or ValuePath.Fixed)),
                    IsRechecked = step.IsRechecked || ((step.Written.Count > 0 || step.Role == StepRole.Get) && isRechecked(edge.Callee, inner, step)),
                };
            }

            ValuePath? Argument(ValuePath path) => path switch
            {
                ValuePath.This => call.Receiver is { } receiver ? paths.Of(receiver, call.Index) : null,
                ValuePath.Parameter parameter => parameter.Position < call.Arguments.Count ? paths.Of(call.Arguments[parameter.Position], call.Index) : null,
                _ => null,
            };
        }
    }

    private List<(IrVariable, ResultKind)> Returned(IrBody callee, Step step, Call call)
    {
        var results = new List<(IrVariable, ResultKind)>();
        if (!step.IsFirst) return results;
        var follow = flows.Follow(callee, step);
        if (call.Result is { } result && follow.Returned() is not ResultKind.None and var kind) results.Add((result, kind));
        for (var i = 0; i < callee.Method.Parameters.Count && i < call.Arguments.Count; i++)
        {
            if (callee.Method.Parameters[i] is not { RefKind: IrRefKind.Out or IrRefKind.Ref, Variable: { } variable }) continue;
            var given = callee.Instructions.OfType<Return>().Aggregate(ResultKind.None, (k, r) => k | follow.KindOf(variable, r.Index));
            if (given != ResultKind.None) results.Add((call.Arguments[i], given));
        }
        return results;
    }

    /// <summary>The arguments that end up in what the step writes.</summary>
    private List<IrVariable> Passed(IrBody callee, Step step, Call call)
    {
        var passed = new List<IrVariable>();
        if (step.Written.Count == 0) return passed;
        var sources = Sources.Of(flows.Of(callee), step.Written, step.Site.Index);
        for (var i = 0; i < callee.Method.Parameters.Count && i < call.Arguments.Count; i++)
        {
            if (callee.Method.Parameters[i].Variable is { } variable && sources.Contains(variable)) passed.Add(call.Arguments[i]);
        }
        return passed;
    }
}
