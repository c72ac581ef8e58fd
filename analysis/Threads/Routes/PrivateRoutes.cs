using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads.Routes;

/// <summary>
/// How an access came by its object. An object that others can see, because something shared holds it, is still a thread's own to
/// whoever never reads it from there: made here, returned by what made it, passed as an argument. A walk backwards over
/// assignments, calls, returns and stores (all ways, so a may-analysis; calls and returns are matched), that ends at the places that make the
/// object. Two accesses that both come by it so meet only within one run of those that make it or hold it on the way.
/// </summary>
internal sealed class PrivateRoutes
{
    /// <summary>Steps of one walk; where they do not suffice, the object counts as read from where others see it.</summary>
    private const int MaxSteps = 20_000;

    /// <summary>Slots of holders that one walk goes through.</summary>
    private const int MaxSlots = 400;

    /// <summary>Steps of all walks together.</summary>
    private const int MaxAllSteps = 5_000_000;

    private int _allSteps;

    /// <summary>Walks that the limits ended.</summary>
    public int Unfinished { get; private set; }

    private readonly PointsToResult _heap;
    private readonly Sharing _sharing;
    private readonly IReadOnlyList<Origin> _origins;
    private readonly AsyncSplit _split;
    private readonly SlotStores _stores;
    private readonly CallStack _empty = CallStack.Empty();
    private readonly Dictionary<int, Definitions> _definitions = [];
    private readonly Dictionary<(int, IrVariable, int), IReadOnlySet<HeapObject>?> _known = [];
    private readonly Dictionary<int, IReadOnlyList<Origin>> _makers = [];
    private List<(MethodInstance Instance, IrVariable Value)>? _handedOut;

    public PrivateRoutes(PointsToResult heap, ModelIndex models, Sharing sharing, IReadOnlyList<Origin> origins, AsyncSplit split)
    {
        _heap = heap;
        _sharing = sharing;
        _origins = origins;
        _split = split;
        _stores = new SlotStores(heap, models);
    }

    /// <summary>Origins one run of which has the object to itself, for whoever comes by it as these two do; null when one reads it from where others see it.</summary>
    public IReadOnlyList<Origin>? OwnersFor(HeapObject value, MethodInstance first, IrVariable firstThrough, MethodInstance second, IrVariable secondThrough)
    {
        if (ObjectsOnTheWay(first, firstThrough, value) is not { } one || ObjectsOnTheWay(second, secondThrough, value) is not { } other) return null;
        return [.. one.Union(other).SelectMany(OwnersOf).Distinct().OrderBy(o => o.Id)];
    }

    private IEnumerable<Origin> OwnersOf(HeapObject value)
    {
        if (!_sharing.IsGlobal(value)) return _sharing.OwnersOf(value);
        if (value is not { Maker: { Body: { } body } maker, Site: { } site }) return [];
        if (!_makers.TryGetValue(value.Id, out var known)) _makers[value.Id] = known = [.. _origins.Where(o => o.Runs.TryGetValue(maker.Id, out var part) && _split.Covers(body, site, part))];
        return known;
    }

    /// <summary>The object and all that held it on its way; null when some way leads from where others see it.</summary>
    private IReadOnlySet<HeapObject>? ObjectsOnTheWay(MethodInstance instance, IrVariable variable, HeapObject value)
    {
        var key = (instance.Id, variable, value.Id);
        if (_known.TryGetValue(key, out var known)) return known;
        if (_allSteps > MaxAllSteps)
        {
            Unfinished++;
            return _known[key] = null;
        }
        return _known[key] = new Walk(this).From(instance, variable, value);
    }

    /// <summary>Where walks that came upon a shared place passed by, whatever calls they had come through.</summary>
    private readonly HashSet<(int, IrVariable, int)> _shared = [];

    private Definitions DefinitionsOf(IrBody body)
    {
        if (!_definitions.TryGetValue(body.Method.Id, out var known)) _definitions[body.Method.Id] = known = new Definitions(body);
        return known;
    }

    /// <summary>What a library's unknown callers get: the results of what they call.</summary>
    private List<(MethodInstance Instance, IrVariable Value)> HandedOut => _handedOut ??=
        [.. _heap.Roots.Where(r => r.Group == Groups.Api && r.Instance is { Body: not null, Method: { IsAsync: false, IsIterator: false } })
            .SelectMany(r => r.Instance.Body!.Instructions.OfType<Return>().Where(i => i.Value is not null).Select(i => (r.Instance, i.Value!)))];

    /// <summary>One walk: the objects on the way, and whether it came upon a shared place.</summary>
    private sealed class Walk(PrivateRoutes owner)
    {
        private readonly HashSet<(int, IrVariable, int, CallStack)> _seen = [];
        private readonly HashSet<(int, string, int)> _seenSlots = [];
        private readonly List<(MethodInstance Instance, IrVariable Variable, HeapObject Value, CallStack Calls, int From)> _states = [];
        private readonly Stack<int> _work = [];
        private readonly HashSet<HeapObject> _objects = [];
        private bool _isShared;
        private int _steps;
        private int _at = -1;

        private PointsToResult Heap => owner._heap;

        public IReadOnlySet<HeapObject>? From(MethodInstance instance, IrVariable variable, HeapObject value)
        {
            // A view is followed to the map that it looks at.
            foreach (var held in Heap.PointsTo(instance, variable).Where(h => ReferenceEquals(h, value) || ShowsIt(h, value, 0))) Push(instance, variable, held, owner._empty);
            if (_work.Count == 0) return null;
            while (!_isShared && _work.TryPop(out _at))
            {
                var state = _states[_at];
                Step(state.Instance, state.Variable, state.Value, state.Calls);
            }
            owner._allSteps += _steps;
            if (!_isShared) return _objects;
            if (_steps > MaxSteps || _seenSlots.Count > MaxSlots)
            {
                owner.Unfinished++;
                return null;
            }
            // All that led there is shared, too.
            for (var at = _at; at >= 0; at = _states[at].From)
            {
                if (ReferenceEquals(_states[at].Calls, owner._empty)) owner._shared.Add((_states[at].Instance.Id, _states[at].Variable, _states[at].Value.Id));
            }
            return null;
        }

        private bool ShowsIt(HeapObject held, HeapObject value, int depth) => held.View is not null && depth < 8
            && Heap.FieldOf(held, Slots.Source).Any(s => ReferenceEquals(s, value) || ShowsIt(s, value, depth + 1));

        private bool Push(MethodInstance instance, IrVariable variable, HeapObject value, CallStack calls)
        {
            Count();
            if (!Heap.MayBe(instance, variable, value)) return false;
            if (!_seen.Add((instance.Id, variable, value.Id, calls))) return true;
            _work.Push(_states.Count);
            _states.Add((instance, variable, value, calls, _at));
            if (ReferenceEquals(calls, owner._empty) && owner._shared.Contains((instance.Id, variable, value.Id))) _isShared = true;
            return true;
        }

        private void Count()
        {
            if (++_steps > MaxSteps) _isShared = true;
        }

        private void Step(MethodInstance instance, IrVariable variable, HeapObject value, CallStack calls)
        {
            if (instance.Body is not { } body || value.IsSharedRoot)
            {
                _isShared = true;
                return;
            }
            _objects.Add(value);
            var isExplained = variable.Kind is IrVariableKind.This or IrVariableKind.Parameter && FromCallers(instance, variable, value, calls);
            foreach (var definition in owner.DefinitionsOf(body).Of(variable))
            {
                if (_isShared) return;
                isExplained |= ReferenceEquals(value.Maker, instance) && ReferenceEquals(value.Site, definition) ? Made(instance, definition, value, calls) : Defined(instance, definition, variable, value, calls);
            }
            if (!isExplained) _isShared = true;
        }

        /// <summary>The instruction makes the object: the way ends, but for what a view looks at.</summary>
        private bool Made(MethodInstance instance, Instruction site, HeapObject value, CallStack calls) =>
            value.View is null || Heap.FieldOf(value, Slots.Source).All(source => site.Uses.Count(u => Push(instance, u, source, calls)) > 0);

        private bool Defined(MethodInstance instance, Instruction definition, IrVariable variable, HeapObject value, CallStack calls)
        {
            switch (definition)
            {
                case Copy copy:
                    return Push(instance, copy.Source, value, calls);
                case Cast cast:
                    return Push(instance, cast.Source, value, calls);
                case Constant or Compute or TypeToken or Allocate or MakeDelegate:
                    return false;
                case LoadField load:
                    return Loaded(instance, load.Object, load.Field.Slot, value, calls);
                case LoadElement load:
                    return Loaded(instance, load.Array, Slots.Values, value, calls);
                case Call { Method.IsSource: true } call:
                    return Returned(instance, call, variable, value, calls);
                case Invoke invoke:
                    return ReturnedBy(instance, invoke, value, calls);
                case Call call:
                    return Brought(instance, call, value, calls);
                case Await wait:
                    return Loaded(instance, wait.Task, Slots.Result, value, calls);
                default:
                    return !(_isShared = true);
            }
        }

        /// <returns>Whether some holder explains it.</returns>
        private bool Loaded(MethodInstance instance, IrVariable holders, string slot, HeapObject value, CallStack calls)
        {
            var any = false;
            foreach (var holder in Heap.PointsTo(instance, holders))
            {
                if (_isShared) return false;
                Count();
                if (!Heap.MayHold(holder, slot, value)) continue;
                any = true;
                FromHolder(instance, holders, holder, slot, value, calls);
            }
            return any;
        }

        private void FromHolder(MethodInstance instance, IrVariable through, HeapObject holder, string slot, HeapObject value, CallStack calls)
        {
            _objects.Add(holder);
            if (owner._sharing.IsGlobal(holder)) Push(instance, through, holder, calls);
            Stored(holder, slot, value);
        }

        /// <summary>All that puts the object into the slot.</summary>
        private void Stored(HeapObject holder, string slot, HeapObject value)
        {
            if (!_seenSlots.Add((holder.Id, slot, value.Id))) return;
            if (_seenSlots.Count > MaxSlots) _isShared = true;
            var any = false;
            if (holder is { Kind: HeapObjectKind.AsyncTask or HeapObjectKind.Iterator, Body: { Body: { } body } run })
            {
                foreach (var end in body.Instructions)
                {
                    var given = end switch { Return back when slot == Slots.Result => back.Value, Yield yielded when slot == Slots.Values => yielded.Value, _ => null };
                    if (given is not null) any |= Push(run, given, value, owner._empty);
                }
            }
            foreach (var (instance, instruction, into) in owner._stores.Into(holder, slot))
            {
                Count();
                if (_isShared) return;
                var isHere = instruction switch
                {
                    StoreField store => Push(instance, store.Source, value, owner._empty),
                    StoreElement store => Push(instance, store.Source, value, owner._empty),
                    Call { Method.IsSource: true, Arguments: [var argument] } => Push(instance, argument, value, owner._empty),
                    Call library => Brought(instance, library, value, owner._empty, holder),
                    _ => false,
                };
                any |= isHere;
                // Where others see the holder, they may put theirs into it.
                if (isHere && owner._sharing.IsGlobal(holder)) Push(instance, into, holder, owner._empty);
            }
            if (!any) _isShared = true;
        }

        /// <summary>What a library call hands on comes from one of its operands, from what they hold, or from what a delegate of it returns.</summary>
        private bool Brought(MethodInstance instance, Instruction call, HeapObject value, CallStack calls, HeapObject? into = null)
        {
            var any = ReferenceEquals(value.Maker, instance) && ReferenceEquals(value.Site, call);
            foreach (var used in call.Uses)
            {
                any |= Push(instance, used, value, calls);
                foreach (var holder in Heap.PointsTo(instance, used))
                {
                    if (_isShared) return false;
                    Count();
                    if (ReferenceEquals(holder, into)) continue;
                    foreach (var (slot, _) in Heap.SlotsOf(holder))
                    {
                        if (slot.Field is not null || !Heap.MayHold(holder, slot.Slot, value)) continue;
                        any = true;
                        FromHolder(instance, used, holder, slot.Slot, value, calls);
                    }
                }
            }
            return ReturnedBy(instance, call, value, calls) || any;
        }

        private bool Returned(MethodInstance instance, Call call, IrVariable variable, HeapObject value, CallStack calls)
        {
            var any = false;
            if (ReferenceEquals(call.Result, variable))
            {
                if (call.Receiver is { } receiver)
                {
                    foreach (var holder in Heap.PointsTo(instance, receiver))
                    {
                        foreach (var target in owner._stores.TargetsOf(call, holder))
                        {
                            if (FieldShape.GetterField(target) is not { } field || !Heap.MayHold(holder, field.Slot, value)) continue;
                            any = true;
                            FromHolder(instance, receiver, holder, field.Slot, value, calls);
                        }
                    }
                }
                any |= ReturnedBy(instance, call, value, calls);
            }
            for (var position = 0; position < call.Arguments.Count; position++)
            {
                if (!ReferenceEquals(call.Arguments[position], variable)) continue;
                foreach (var edge in Heap.CallsAt(instance, call))
                {
                    if (edge.Kind == CallEdgeKind.Call && position < edge.Callee.Method.Parameters.Count && edge.Callee.Method.Parameters[position].Variable is { } parameter)
                        any |= !_isShared && Push(edge.Callee, parameter, value, calls.Enter(instance, call, owner._empty));
                }
            }
            return any;
        }

        private bool ReturnedBy(MethodInstance instance, Instruction call, HeapObject value, CallStack calls)
        {
            var any = false;
            foreach (var edge in Heap.CallsAt(instance, call))
            {
                if (edge.Callee.Body is not { } body || edge.Callee.Method is { IsAsync: true } or { IsIterator: true }) continue;
                foreach (var end in body.Instructions.OfType<Return>())
                {
                    if (end.Value is { } returned) any |= Push(edge.Callee, returned, value, calls.Enter(instance, call, owner._empty));
                }
            }
            return any;
        }

        private bool FromCallers(MethodInstance instance, IrVariable parameter, HeapObject value, CallStack calls)
        {
            if (calls is { Caller: { } caller, Site: { } site, Above: { } above } && Heap.CallsAt(caller, site).FirstOrDefault(e => ReferenceEquals(e.Callee, instance)) is { } way)
                return Passed(way, parameter, value, above);
            var any = owner.IsRoot(instance) && FromOutside(value);
            foreach (var edge in Heap.CallsTo(instance))
            {
                if (edge.Kind is CallEdgeKind.Once) _isShared = true;
                else any |= Passed(edge, parameter, value, owner._empty);
                if (_isShared) break;
            }
            return any;
        }

        /// <summary>What unknown callers pass: what is theirs, and what they were given.</summary>
        private bool FromOutside(HeapObject value)
        {
            if (value.IsMeantForThreads) _isShared = true;
            if (value is { Kind: HeapObjectKind.External, Maker: null }) return true;
            var any = false;
            foreach (var (instance, returned) in owner.HandedOut) any |= Push(instance, returned, value, owner._empty);
            return any;
        }

        /// <returns>Whether the call passes the object there.</returns>
        private bool Passed(CallEdge edge, IrVariable parameter, HeapObject value, CallStack calls)
        {
            var (caller, callee) = (edge.Caller, edge.Callee.Method);
            if (edge.Site is Call { Method.IsSource: true } call && (ReferenceEquals(call.Method, callee) || callee.Kind is not (IrMethodKind.Lambda or IrMethodKind.LocalFunction)))
            {
                var given = parameter.Kind == IrVariableKind.This ? call.Receiver : Argument(callee, parameter, call.Arguments);
                return given is not null && Push(caller, given, value, calls);
            }
            if (parameter.Kind == IrVariableKind.This) return ByDelegate(edge, value, calls);
            if (edge.Site is Invoke invoke && callee.Parameters.Count == invoke.Arguments.Count) return Argument(callee, parameter, invoke.Arguments) is { } passed && Push(caller, passed, value, calls);
            return Brought(caller, edge.Site, value, calls);
        }

        private static IrVariable? Argument(IrMethod callee, IrVariable parameter, IReadOnlyList<IrVariable> arguments)
        {
            for (var i = 0; i < callee.Parameters.Count && i < arguments.Count; i++)
            {
                if (ReferenceEquals(callee.Parameters[i].Variable, parameter)) return arguments[i];
            }
            return null;
        }

        /// <summary>The closure, or receiver, of a delegate that is run here.</summary>
        private bool ByDelegate(CallEdge edge, HeapObject receiver, CallStack calls)
        {
            var any = false;
            foreach (var used in edge.Site.Uses)
            {
                foreach (var made in Heap.PointsTo(edge.Caller, used))
                {
                    if (ReferenceEquals(made, receiver)) any |= Push(edge.Caller, used, receiver, calls);
                    if (made is not { Delegate: { } make, Maker: { } maker } || !ReferenceEquals(make.Method, edge.Callee.Method) || !Heap.MayHold(made, Slots.Receiver, receiver)) continue;
                    Push(edge.Caller, used, made, calls);
                    if (make.Receiver is { } closure) any |= Push(maker, closure, receiver, owner._empty);
                }
            }
            return any;
        }
    }

    private HashSet<int>? _roots;

    private bool IsRoot(MethodInstance instance) => (_roots ??= [.. _heap.Roots.Select(r => r.Instance.Id)]).Contains(instance.Id);
}
