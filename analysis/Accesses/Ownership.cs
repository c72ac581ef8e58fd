using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Whether only the running thread can see an object at a point (RacerD's ownership): it was made here and has not escaped, the
/// constructor of its owner still has <c>this</c> to itself, or every caller passes an owned one. What an owned object was made
/// with is owned with it; what it merely refers to is not.
/// </summary>
internal sealed class Ownership(PointsToResult heap, ModelIndex models, AsyncSplit split)
{
    private const int MaxDepth = 6;

    private readonly Dictionary<int, EscapeFlow> _flows = [];
    private readonly Construction _construction = new(heap, models, split);
    private UnderConstruction? _underConstruction;
    private EscapeQuestions? _questions;
    private Provenance? _provenance;
    private readonly Dictionary<(int, int, int, bool), bool> _ownedParameters = [];
    private readonly Dictionary<(int, int, int), bool> _givenOwnMade = [];
    private readonly Dictionary<(IrMethod, int), bool> _leaks = [];
    private readonly Dictionary<(IrMethod, int), bool> _returns = [];
    private readonly Dictionary<IrMethod, bool> _returnsNew = [];
    private readonly Dictionary<IrMethod, IReadOnlyList<(int Kept, int Holder)>> _keeps = [];
    private readonly Dictionary<int, bool> _leavesRest = [];
    private readonly HashSet<int> _roots = [.. heap.Roots.Where(r => !r.Instance.Method.IsConstructor).Select(r => r.Instance.Id)];

    public bool IsOwned(MethodInstance instance, Instruction at, IrVariable through, HeapObject value)
    {
        for (var owner = value; owner is not null; owner = heap.Parts.WholeOf(owner))
        {
            if (IsOwnedHere(instance, at, through, owner, 0, !ReferenceEquals(owner, value))) return true;
        }
        return _construction.IsWithin(instance, value) || Objects.Has(instance, at, through, value, mayBeSeen: false);
    }

    /// <summary>
    /// The running thread made the object itself, in a call that has not ended yet, whoever else may see it by now. Two threads that
    /// both did so work on two objects.
    /// </summary>
    public bool IsOwnMade(MethodInstance instance, Instruction at, IrVariable through, HeapObject value)
    {
        for (var owner = value; owner is not null; owner = heap.Parts.WholeOf(owner))
        {
            if (IsMadeOnStack(instance, at, through, owner, 0)) return true;
        }
        return Objects.Has(instance, at, through, value, mayBeSeen: true);
    }

    private UnderConstruction Objects => _underConstruction ??= new UnderConstruction(heap, FlowOf, _roots, (callee, caller, site) => !LeavesRest(callee) || split.IsAwaitedAtOnce(caller.Body!, site));

    private bool IsMadeOnStack(MethodInstance instance, Instruction at, IrVariable through, HeapObject owner, int depth)
    {
        if (instance.Body is not { } body || depth > MaxDepth) return false;
        var flow = FlowOf(body);
        if (MadeHere(instance, through, owner, flow) >= 0 && !Provenance.MayComeFromOthers(instance, through, at, owner)) return true;
        return flow.Roots.Of(through).Select(flow.Roots.ParameterAt).OfType<IrVariable>().Any(parameter => heap.MayBe(instance, parameter, owner)
            && ((parameter.Kind == IrVariableKind.This && instance.Method.IsConstructor) || IsGivenOwnMade(instance, parameter, owner, depth)));
    }

    /// <summary>Every call that passes the object passes one of its own making.</summary>
    private bool IsGivenOwnMade(MethodInstance instance, IrVariable parameter, HeapObject owner, int depth)
    {
        if (_roots.Contains(instance.Id) || Provenance.FlowOf(instance.Body!).AssignmentsOf(parameter).Count > 0) return false;
        var key = (instance.Id, parameter.Index, owner.Id);
        if (_givenOwnMade.TryGetValue(key, out var known)) return known;
        _givenOwnMade[key] = true;
        var any = false;
        var all = heap.CallsTo(instance).All(edge =>
        {
            if (edge.Kind is not CallEdgeKind.Call || edge.Site is not Call call || ArgumentFor(instance, parameter, call) is not { } argument) return false;
            if (!heap.MayBe(edge.Caller, argument, owner)) return true;
            any = true;
            return (!LeavesRest(instance) || split.IsAwaitedAtOnce(edge.Caller.Body!, call)) && IsMadeOnStack(edge.Caller, call, argument, owner, depth + 1);
        });
        return _givenOwnMade[key] = all && any;
    }

    /// <param name="deep">It matters what the object holds, too: the value was reached through it.</param>
    private bool IsOwnedHere(MethodInstance instance, Instruction at, IrVariable through, HeapObject owner, int depth, bool deep)
    {
        if (instance.Body is not { } body || depth > MaxDepth) return false;
        var flow = FlowOf(body);
        // Made here, or by a call that hands over what it made.
        if (MadeHere(instance, through, owner, flow) is >= 0 and var made && !(deep && flow.HoldsEscaped(made, at))
            && (flow.IsNew(through, at) || (!flow.HasEscaped(made, at) && flow.HeldBy(made, at).All(h => IsPrivate(instance, h, at, flow, depth))))
            && !Provenance.MayComeFromOthers(instance, through, at, owner)) return true;
        // A parameter that every caller owns, or 'this' under construction.
        foreach (var root in flow.Roots.Of(through))
        {
            if (flow.HasEscaped(root, at)) continue;
            if (flow.Roots.ParameterAt(root) is { } parameter && heap.MayBe(instance, parameter, owner) && IsOwnedParameter(instance, parameter, owner, depth, deep)) return true;
            if (flow.Roots.CaptureAt(root) is { } capture && IsOwnedCapture(instance, capture, owner, depth, deep) && flow.HeldBy(root, at).All(h => IsPrivate(instance, h, at, flow, depth))) return true;
        }
        return false;
    }

    /// <summary>The root of this body that the object is, when it may be in the variable; -1 for none.</summary>
    private int MadeHere(MethodInstance instance, IrVariable through, HeapObject owner, EscapeFlow flow)
    {
        var roots = flow.Roots.Of(through);
        if (ReferenceEquals(owner.Maker, instance)) return owner.Site is { } site && roots.Contains(flow.Roots.At(site)) ? flow.Roots.At(site) : -1;
        foreach (var root in roots)
        {
            if (flow.Roots.MadeByCall(root) is { Defines: { } result } && heap.MayBe(instance, result, owner)) return root;
        }
        return -1;
    }

    private Provenance Provenance => _provenance ??= new Provenance(
        heap,
        (instance, at, holder) => HoldsOwn(instance, at, holder, FlowOf(instance.Body!)),
        (instance, made) => FlowOf(instance.Body!).Roots.At(made) >= 0);

    /// <summary>All that is in there was put in by this run.</summary>
    private bool HoldsOwn(MethodInstance instance, Instruction at, IrVariable holder, EscapeFlow escapes)
    {
        var roots = escapes.Roots.Of(holder);
        return roots.Count > 0 && !escapes.Roots.HoldUnknown(roots) && roots.Concat(escapes.Roots.ContentOf(roots))
            .All(r => (escapes.Roots.ParameterAt(r) is null && escapes.Roots.CaptureAt(r) is null) || IsPrivate(instance, r, at, escapes, 1));
    }

    /// <summary>All objects of the parameter or captured variable are the running thread's own, with what they hold.</summary>
    private bool IsPrivate(MethodInstance instance, int root, Instruction at, EscapeFlow flow, int depth)
    {
        if (flow.HasEscaped(root, at)) return false;
        if (flow.Roots.ParameterAt(root) is { } parameter) return heap.PointsTo(instance, parameter).All(o => IsOwnedParameter(instance, parameter, o, depth, true));
        return flow.Roots.CaptureAt(root) is { } capture
            && instance.Body!.Instructions.OfType<LoadField>().Where(l => ReferenceEquals(l.Field, capture)).SelectMany(l => heap.PointsTo(instance, l.Target)).Distinct().All(o => IsOwnedCapture(instance, capture, o, depth, true));
    }

    /// <summary>
    /// What a lambda captured is its own where it runs at once and its maker owned it, or where it was started once and its maker
    /// does not touch it again.
    /// </summary>
    private bool IsOwnedCapture(MethodInstance instance, IrField capture, HeapObject owner, int depth, bool deep)
    {
        var any = false;
        foreach (var edge in heap.CallsTo(instance))
        {
            if (edge.Caller.Body is not { } maker) return false;
            any = true;
            var stores = maker.Instructions.OfType<StoreField>().Where(s => ReferenceEquals(s.Field, capture)).ToList();
            if (stores.Count == 0) return false;
            // Whoever passed it, or constructs it, goes on with it.
            if (edge.Kind == CallEdgeKind.Spawn && stores.Exists(s => IsGiven(FlowOf(maker).Roots, s.Source))) return false;
            var at = edge.Kind == CallEdgeKind.Spawn ? HandOver.To(instance.Method, edge, maker, FlowOf(maker), stores) : edge.Site;
            // A lazy query that its maker goes through runs there.
            if (at is null || edge.Kind is not (CallEdgeKind.Call or CallEdgeKind.Enumeration or CallEdgeKind.Spawn)) return false;
            if (edge.Kind != CallEdgeKind.Spawn && LeavesRest(instance) && !split.IsAwaitedAtOnce(maker, edge.Site)) return false;
            if (!stores.TrueForAll(s => IsOwnedHere(edge.Caller, at, s.Source, owner, depth + 1, deep))) return false;
        }
        return any;
    }

    private static bool IsGiven(BodyRoots roots, IrVariable variable) => roots.Of(variable).Any(r => roots.ParameterAt(r) is not null || roots.CaptureAt(r) is not null);

    private bool IsOwnedParameter(MethodInstance instance, IrVariable parameter, HeapObject owner, int depth, bool deep)
    {
        if (parameter.Kind == IrVariableKind.This && instance.Method.IsConstructor) return true;
        if (_roots.Contains(instance.Id)) return false;
        var key = (instance.Id, parameter.Index, owner.Id, deep);
        if (_ownedParameters.TryGetValue(key, out var known)) return known;
        // Recursion does not give an object away by itself.
        _ownedParameters[key] = true;
        var any = false;
        var owned = true;
        foreach (var edge in heap.CallsTo(instance))
        {
            // The rest of an async method that nobody waits for runs beside its caller.
            var goesOn = LeavesRest(instance) && edge.Caller.Body is { } callerBody && !split.IsAwaitedAtOnce(callerBody, edge.Site);
            if (goesOn || edge.Kind is not CallEdgeKind.Call || edge.Site is not Call call || ArgumentFor(instance, parameter, call) is not { } argument)
            {
                owned = false;
                break;
            }
            // A call that passes something else says nothing of this object.
            if (!heap.MayBe(edge.Caller, argument, owner)) continue;
            any = true;
            if (IsOwnedHere(edge.Caller, call, argument, owner, depth + 1, deep)) continue;
            owned = false;
            break;
        }
        return _ownedParameters[key] = owned && any;
    }

    /// <summary>Something of the method may go on when the call has returned: it is async, or hands on the task of what is.</summary>
    private bool LeavesRest(MethodInstance instance)
    {
        if (instance.Method.IsAsync || instance.Body is not { } body) return instance.Method.IsAsync;
        if (_leavesRest.TryGetValue(instance.Id, out var known)) return known;
        _leavesRest[instance.Id] = false;
        return _leavesRest[instance.Id] = heap.CallsFrom(instance).Any(e => e is { Kind: CallEdgeKind.Call, Site: Call call } && LeavesRest(e.Callee) && split.IsAwaitedAtOnce(body, call) && !split.IsAwaitedHere(body, call));
    }

    private static IrVariable? ArgumentFor(MethodInstance callee, IrVariable parameter, Call call)
    {
        if (parameter.Kind == IrVariableKind.This) return call.Receiver;
        for (var i = 0; i < callee.Method.Parameters.Count && i < call.Arguments.Count; i++)
        {
            if (ReferenceEquals(callee.Method.Parameters[i].Variable, parameter)) return call.Arguments[i];
        }
        return null;
    }

    private EscapeFlow FlowOf(IrBody body)
    {
        if (!_flows.TryGetValue(body.Method.Id, out var flow)) _flows[body.Method.Id] = flow = new EscapeFlow(body, _questions ??= new EscapeQuestions(Leaks, m => Leaks(m, -1) || Returns(m, -1), Keeps, (call, position) => TargetsOf(call).Exists(t => Returns(t, position)), MakesNew, call => call.Method.IsIterator, LeaksInto), models, split);
        return flow;
    }

    /// <summary>Every method that the call may run returns only what it made and gave to nobody else.</summary>
    private bool MakesNew(Call call) => TargetsOf(call) is { Count: > 0 } targets && targets.TrueForAll(ReturnsNew);

    private bool ReturnsNew(IrMethod method)
    {
        if (_returnsNew.TryGetValue(method, out var known)) return known;
        _returnsNew[method] = false;
        if (method.IsIterator || method.Body is not { } body || !NewReturns.MayReturnNew(body)) return false;
        return _returnsNew[method] = NewReturns.Holds(Provenance.FlowOf(body), FlowOf(body));
    }

    /// <summary>Whether a source method lets a parameter (-1: the receiver) out: stores it where others see it, or passes it on to code that may.</summary>
    private bool Leaks(Call call, int position)
    {
        var targets = heap.InstancesOf(call.Method).Any() && call.Dispatch != CallDispatch.Virtual
            ? [call.Method]
            : TargetsOf(call);
        return targets.Count == 0 || targets.Exists(t => Leaks(t, position));
    }

    /// <summary>Whether a delegate that is run here lets an argument out, keeps it, or hands it back.</summary>
    private bool LeaksInto(Invoke invoke, int position)
    {
        var targets = TargetsOf(invoke);
        return targets.Count == 0 || targets.Exists(t => t.Parameters.Count != invoke.Arguments.Count || t.IsAsync || t.IsIterator || Leaks(t, position) || Returns(t, position) || Keeps(t).Any(k => k.Kept == position));
    }

    private IEnumerable<(int Kept, int Holder)> Keeps(Call call) => TargetsOf(call).SelectMany(Keeps).Distinct();

    private IReadOnlyList<(int Kept, int Holder)> Keeps(IrMethod method)
    {
        if (_keeps.TryGetValue(method, out var known)) return known;
        _keeps[method] = [];
        return method.Body is { } body ? _keeps[method] = [.. FlowOf(body).Roots.ParameterKeeps()] : [];
    }

    private List<IrMethod> TargetsOf(Instruction site)
    {
        _targets ??= heap.Edges.Where(e => e.Kind == CallEdgeKind.Call).GroupBy(e => e.Site).ToDictionary(g => g.Key, g => g.Select(e => e.Callee.Method).Distinct().ToList());
        return _targets.TryGetValue(site, out var targets) ? targets : site is Call call && FieldShape.IsAccessor(call.Method) ? [call.Method] : [];
    }

    private Dictionary<Instruction, List<IrMethod>>? _targets;

    private bool Leaks(IrMethod method, int position)
    {
        if (_leaks.TryGetValue((method, position), out var known)) return known;
        _leaks[(method, position)] = false;
        if (method.Body is not { } body) return _leaks[(method, position)] = true;
        if (ParameterAt(method, body, position) is not { } parameter) return false;
        var flow = FlowOf(body);
        return _leaks[(method, position)] = flow.EscapesAnywhere(flow.Roots.OfParameter(parameter)) || (position < 0 && flow.LetsCapturesOut())
            // What a task or an iterator brings is not followed from here.
            || ((method.IsAsync || method.IsIterator) && flow.Roots.IsReturned(flow.Roots.OfParameter(parameter)));
    }

    /// <summary>Whether a source method hands a parameter (-1: the receiver) back, or something that it holds.</summary>
    private bool Returns(IrMethod method, int position)
    {
        if (_returns.TryGetValue((method, position), out var known)) return known;
        _returns[(method, position)] = false;
        if (method.Body is not { } body || ParameterAt(method, body, position) is not { } parameter) return false;
        var flow = FlowOf(body);
        return _returns[(method, position)] = flow.Roots.IsReturned(flow.Roots.OfParameter(parameter));
    }

    private static IrVariable? ParameterAt(IrMethod method, IrBody body, int position) =>
        position < 0 ? body.This : position < method.Parameters.Count ? method.Parameters[position].Variable : null;
}
