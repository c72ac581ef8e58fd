using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Within one body: where fresh objects and parameters ("roots") may have become visible to others. Aliases and containment are
/// taken flow-insensitively, escapes in order (a forward may-analysis).
/// </summary>
internal sealed class EscapeFlow
{
    private readonly IrBody _body;
    private readonly Func<Call, int, bool> _leaks;
    private readonly Func<IrMethod, bool> _letsOut;
    private readonly Func<Call, IEnumerable<(int Kept, int Holder)>> _keeps;
    private readonly Func<Call, int, bool> _returns;
    private readonly ModelIndex _models;
    private readonly AsyncSplit _split;
    private readonly List<Instruction?> _sites = [];
    private readonly List<IrVariable?> _parameters = [];
    private readonly Dictionary<Instruction, int> _rootOfSite = [];
    private readonly Dictionary<IrVariable, int> _rootOfParameter = [];
    private readonly HashSet<int>[] _aliases;
    private readonly Dictionary<IrField, int> _rootOfCapture = [];
    private readonly HashSet<IrVariable> _given = [];
    private readonly List<HashSet<int>> _containers = [];
    private readonly HashSet<int> _holdUnknown = [];
    private readonly Dictionary<int, List<(int Root, int Holder)>> _keptAt = [];
    private readonly List<(int Root, int Holder)> _kept = [];
    private readonly Dictionary<int, HashSet<int>> _escapedBefore = [];
    private readonly HashSet<int> _escapedAnywhere = [];
    private static readonly HashSet<int> Nothing = [];

    /// <param name="leaks">Whether what the call runs lets out an argument (-1: the receiver).</param>
    /// <param name="letsOut">Whether the method lets out its own receiver.</param>
    /// <param name="keeps">What the call stores where: arguments by position (-1: the receiver).</param>
    /// <param name="returns">Whether the call hands an argument (-1: the receiver) back, or something that it holds.</param>
    public EscapeFlow(IrBody body, Func<Call, int, bool> leaks, Func<IrMethod, bool> letsOut, Func<Call, IEnumerable<(int Kept, int Holder)>> keeps, Func<Call, int, bool> returns, ModelIndex models, AsyncSplit split)
    {
        _keeps = keeps;
        _returns = returns;
        _body = body;
        _leaks = leaks;
        _letsOut = letsOut;
        _models = models;
        _split = split;
        _aliases = new HashSet<int>[body.Variables.Count];
        FindRoots();
        FindAliases();
        FindUnknown();
        FindKept();
        Flow();
    }

    public IReadOnlySet<int> RootsOf(IrVariable variable) => _aliases[variable.Index] ?? Nothing;

    public int RootAt(Instruction site) => _rootOfSite.GetValueOrDefault(site, -1);

    public int RootOf(IrVariable parameter) => _rootOfParameter.GetValueOrDefault(parameter, -1);

    public IrVariable? ParameterAt(int root) => root >= 0 && root < _parameters.Count ? _parameters[root] : null;

    /// <summary>The captured variable that the root stands for.</summary>
    public IrField? CaptureAt(int root) => _rootOfCapture.FirstOrDefault(c => c.Value == root).Key;

    /// <summary>The roots that these may hold.</summary>
    public IEnumerable<int> ContentOf(IReadOnlySet<int> holders) => Enumerable.Range(0, _containers.Count).Where(r => _containers[r].Overlaps(holders));

    /// <summary>Something that is no root was put into one of these.</summary>
    public bool HoldUnknown(IReadOnlySet<int> holders) => _holdUnknown.Overlaps(holders);

    /// <summary>Something that the root may hold has become visible to others.</summary>
    public bool HoldsEscaped(int root, Instruction at) => Enumerable.Range(0, _containers.Count).Any(r => _containers[r].Contains(root) && HasEscaped(r, at));

    /// <summary>Parameters (-1: the receiver) that this body may store into the objects of others.</summary>
    public IEnumerable<(int Kept, int Holder)> ParameterKeeps() =>
        _kept.Where(k => _parameters[k.Root] is not null && _parameters[k.Holder] is not null)
            .Select(k => (PositionOf(_parameters[k.Root]!), PositionOf(_parameters[k.Holder]!))).Distinct();

    /// <summary>A captured variable becomes visible to others, or part of another captured object.</summary>
    public bool LetsCapturesOut() => _rootOfCapture.Values.Any(EscapesAnywhere) || _kept.Any(k => IsCapture(k.Root) && k.Root != k.Holder);

    public bool EscapesAnywhere(int root) => root >= 0 && _escapedAnywhere.Contains(root);

    /// <summary>
    /// The roots of parameters and captured variables whose objects may hold the root at this point: it is as private as they are.
    /// </summary>
    public IEnumerable<int> HeldBy(int root, Instruction at)
    {
        if (root < 0 || !_escapedBefore.TryGetValue(at.Index, out var before) || !before.Contains(root + _sites.Count)) return [];
        return _kept.Where(k => k.Root == root).Select(k => k.Holder).Distinct();
    }

    /// <summary>Handed back to the caller, or part of what is: whether it escapes there is for the caller to say.</summary>
    public bool IsReturned(int root) => root >= 0 && _body.Instructions.OfType<Return>()
        .Any(r => r.Value is { } value && (RootsOf(value).Contains(root) || _containers[root].Overlaps(RootsOf(value))));

    public bool HasEscaped(int root, Instruction at) => root < 0 || (_escapedBefore.TryGetValue(at.Index, out var escaped) && escaped.Contains(root));

    private void FindRoots()
    {
        if (_body.This is { } self) AddParameter(self);
        foreach (var parameter in _body.Method.Parameters)
        {
            if (parameter.Variable is { } variable) AddParameter(variable);
        }
        FindCaptures();
        foreach (var instruction in _body.Instructions)
        {
            if (instruction is Allocate or MakeDelegate || (instruction is Call { Result: not null } call && MakesFresh(call)))
            {
                _rootOfSite[instruction] = _sites.Count;
                _sites.Add(instruction);
                _parameters.Add(null);
                _containers.Add([]);
            }
        }
    }

    /// <summary>A lambda is given the variables that it captures, like arguments.</summary>
    private void FindCaptures()
    {
        if (_body.This is not { Type.Kind: IrTypeKind.Closure } self) return;
        _given.Add(self);
        foreach (var load in _body.Instructions.OfType<LoadField>())
        {
            if (!_given.Contains(load.Object)) continue;
            if (load.Target.Type.Kind == IrTypeKind.Closure) _given.Add(load.Target);
            else if (!_rootOfCapture.ContainsKey(load.Field))
            {
                // Where the closure goes, its variables go.
                _rootOfCapture[load.Field] = _sites.Count;
                _sites.Add(null);
                _parameters.Add(null);
                _containers.Add([_rootOfParameter[self]]);
            }
        }
    }

    private bool IsCapture(int root) => _rootOfCapture.ContainsValue(root);

    private int PositionOf(IrVariable parameter) => parameter.Kind == IrVariableKind.This ? -1 : _body.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, parameter));

    private void AddParameter(IrVariable variable)
    {
        _rootOfParameter[variable] = _sites.Count;
        _sites.Add(null);
        _parameters.Add(variable);
        _containers.Add([]);
    }

    private bool MakesFresh(Call call) =>
        !call.Method.IsSource && _models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.Fresh { At: { Root: PlaceRoot.Result, Slot: null } } or Effect.View);

    private void FindAliases()
    {
        foreach (var (variable, root) in _rootOfParameter) Alias(variable, root);
        foreach (var (site, root) in _rootOfSite)
        {
            if (site.Defines is { } target) Alias(target, root);
        }
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var instruction in _body.Instructions)
            {
                changed |= instruction switch
                {
                    Copy copy => Merge(copy.Source, copy.Target),
                    Cast cast => Merge(cast.Source, cast.Target),
                    LoadField load when _given.Contains(load.Object) && _rootOfCapture.TryGetValue(load.Field, out var captured) => Alias(load.Target, captured) | LoadContained(load.Object, load.Target),
                    // What an owned object holds is reached through it.
                    LoadField load => Merge(load.Object, load.Target) | LoadContained(load.Object, load.Target),
                    LoadElement load => Merge(load.Array, load.Target) | LoadContained(load.Array, load.Target),
                    Call call => MergeCall(call),
                    StoreField store => Contain(store.Source, store.Object),
                    StoreElement store => Contain(store.Source, store.Array),
                    MakeDelegate { Receiver: { } receiver } make => Contain(receiver, make.Target),
                    _ => false,
                };
            }
        }
    }

    /// <summary>What is stored without being a root, object by object.</summary>
    private void FindUnknown()
    {
        foreach (var (holder, value) in _body.Instructions.SelectMany(StoresAt))
        {
            if (RootsOf(value).Count == 0 && value.Type.Kind is not (IrTypeKind.Struct or IrTypeKind.Enum) && value.Type.DocId != "T:System.String") _holdUnknown.UnionWith(RootsOf(holder));
        }
    }

    private bool MergeCall(Call call)
    {
        var changed = false;
        var result = call.Result;
        if (call.Method.IsSource)
        {
            foreach (var (kept, holder) in KeptBy(call)) changed |= Contain(kept, holder);
            if (result is null) return changed;
            foreach (var (value, position) in Given(call))
            {
                if (RootsOf(value).Count > 0 && _returns(call, position)) changed |= Merge(value, result) | LoadContained(value, result);
            }
            return changed;
        }
        if (_models.ModelOf(call) is not { } model) return false;
        foreach (var effect in model.Effects)
        {
            switch (effect)
            {
                case Effect.Flow { From: { } from, To: { Slot: not null } to } when VariableAt(call, from) is { } source && VariableAt(call, to) is { } holder:
                    changed |= Contain(source, holder);
                    break;
                case Effect.Flow { From: { Slot: null } from, To: { Root: PlaceRoot.Result, Slot: null } } when result is not null && VariableAt(call, from) is { } source:
                    changed |= Merge(source, result);
                    break;
                case Effect.Flow { From: { Slot: not null } from, To: { Root: PlaceRoot.Result, Slot: null } } when result is not null && VariableAt(call, from) is { } source:
                    changed |= Merge(source, result) | LoadContained(source, result);
                    break;
                case Effect.View view when result is not null && VariableAt(call, view.Of) is { } viewed:
                    changed |= Merge(viewed, result);
                    break;
            }
        }
        return changed;
    }

    private static IEnumerable<(IrVariable Value, int Position)> Given(Call call)
    {
        if (call.Receiver is { } receiver) yield return (receiver, -1);
        for (var position = 0; position < call.Arguments.Count; position++) yield return (call.Arguments[position], position);
    }

    private IEnumerable<(IrVariable Kept, IrVariable Holder)> KeptBy(Call call)
    {
        foreach (var (kept, holder) in _keeps(call))
        {
            if (At(kept) is { } value && At(holder) is { } into && !ReferenceEquals(value, into)) yield return (value, into);
        }

        IrVariable? At(int position) => position < 0 ? call.Receiver : position < call.Arguments.Count ? call.Arguments[position] : null;
    }

    private static IrVariable? VariableAt(Call call, Place place) => place.Root switch
    {
        PlaceRoot.Receiver => call.Receiver,
        PlaceRoot.Argument => place.Argument < call.Arguments.Count ? call.Arguments[place.Argument] : null,
        _ => call.Result,
    };

    private bool Alias(IrVariable variable, int root) => (_aliases[variable.Index] ??= []).Add(root);

    private bool Merge(IrVariable from, IrVariable to)
    {
        var changed = false;
        foreach (var root in RootsOf(from).ToList()) changed |= Alias(to, root);
        return changed;
    }

    private bool LoadContained(IrVariable holder, IrVariable target)
    {
        var changed = false;
        for (var root = 0; root < _containers.Count; root++)
        {
            if (_containers[root].Overlaps(RootsOf(holder))) changed |= Alias(target, root);
        }
        return changed;
    }

    private bool Contain(IrVariable inner, IrVariable holder)
    {
        var changed = false;
        foreach (var root in RootsOf(inner))
        {
            foreach (var container in RootsOf(holder))
            {
                if (container != root) changed |= _containers[root].Add(container);
            }
        }
        return changed;
    }

    private void Flow()
    {
        var entry = new Dictionary<IrBlock, HashSet<int>> { [_body.Blocks[0]] = [] };
        var work = new Queue<IrBlock>();
        work.Enqueue(_body.Blocks[0]);
        while (work.TryDequeue(out var block))
        {
            var state = new HashSet<int>(entry[block]);
            foreach (var instruction in block.Instructions)
            {
                if (!_escapedBefore.TryGetValue(instruction.Index, out var before)) _escapedBefore[instruction.Index] = before = [];
                before.UnionWith(state);
                // A root made anew has not escaped.
                if (_rootOfSite.TryGetValue(instruction, out var made))
                {
                    state.Remove(made);
                    state.Remove(made + _sites.Count);
                }
                foreach (var (root, _) in _keptAt.GetValueOrDefault(instruction.Index, [])) state.Add(root + _sites.Count);
                foreach (var root in EscapesAt(instruction)) Escape(root, state);
            }
            foreach (var next in block.Successors.Concat(block.Handlers))
            {
                if (!entry.TryGetValue(next, out var known)) entry[next] = [.. state];
                else
                {
                    var size = known.Count;
                    known.UnionWith(state);
                    if (known.Count == size) continue;
                }
                work.Enqueue(next);
            }
        }
    }

    private void Escape(int root, HashSet<int> state)
    {
        if (!state.Add(root)) return;
        _escapedAnywhere.Add(root);
        for (var inner = 0; inner < _containers.Count; inner++)
        {
            if (_containers[inner].Contains(root)) Escape(inner, state);
        }
    }

    private IEnumerable<int> EscapesAt(Instruction instruction)
    {
        switch (instruction)
        {
            case StoreStatic store:
                return RootsOf(store.Source);
            case StoreField store:
                return StoredInto(store.Object, store.Source);
            case StoreElement store:
                return StoredInto(store.Array, store.Source);
            case Yield yield:
                return RootsOf(yield.Value);
            case Unknown unknown:
                return unknown.Operands.SelectMany(RootsOf);
            case Invoke invoke:
                return invoke.Arguments.SelectMany(RootsOf);
            // When the delegate runs is not known here.
            case MakeDelegate { Receiver: { } receiver } make when _letsOut(make.Method):
                return RootsOf(receiver);
            case Call call:
                return EscapesAt(call);
            default:
                return [];
        }
    }

    /// <summary>A store into a root of this body keeps the value in the family; one into anything else lets it out.</summary>
    private IEnumerable<int> StoredInto(IrVariable holder, IrVariable value)
    {
        return RootsOf(holder).Count > 0 ? [] : RootsOf(value);
    }

    private void FindKept()
    {
        foreach (var instruction in _body.Instructions)
        {
            var kept = KeptAt(instruction).Distinct().ToList();
            if (kept.Count == 0) continue;
            _keptAt[instruction.Index] = kept;
            _kept.AddRange(kept);
        }
    }

    /// <summary>Roots that an instruction stores into the object of a parameter.</summary>
    private IEnumerable<(int Root, int Holder)> KeptAt(Instruction instruction)
    {
        foreach (var (holder, value) in StoresAt(instruction))
        {
            foreach (var kept in RootsOf(holder))
            {
                if (_parameters[kept] is null && !IsCapture(kept)) continue;
                foreach (var root in WithContent(RootsOf(value)))
                {
                    if (root != kept) yield return (root, kept);
                }
            }
        }
    }

    /// <summary>The roots and all that they may hold.</summary>
    private HashSet<int> WithContent(IReadOnlySet<int> roots)
    {
        var all = new HashSet<int>(roots);
        var work = new Queue<int>(roots);
        while (work.TryDequeue(out var holder))
        {
            for (var inner = 0; inner < _containers.Count; inner++)
            {
                if (_containers[inner].Contains(holder) && all.Add(inner)) work.Enqueue(inner);
            }
        }
        return all;
    }

    private IEnumerable<(IrVariable Holder, IrVariable Value)> StoresAt(Instruction instruction)
    {
        switch (instruction)
        {
            case StoreField store:
                return [(store.Object, store.Source)];
            case StoreElement store:
                return [(store.Array, store.Source)];
            case Call { Method.IsSource: true } call:
                return KeptBy(call).Select(k => (k.Holder, k.Kept));
            case Call call when _models.ModelOf(call) is { } model:
                return model.Effects.OfType<Effect.Flow>().Where(f => f.To.Slot is not null)
                    .Select(f => (Holder: VariableAt(call, f.To), Value: VariableAt(call, f.From)))
                    .Where(p => p.Holder is not null && p.Value is not null).Select(p => (p.Holder!, p.Value!));
            default:
                return [];
        }
    }

    private IEnumerable<int> EscapesAt(Call call)
    {
        if (!call.Method.IsSource) return EscapesAtLibrary(call);
        // The rest of an async call that nobody waits for goes on with what it was given.
        if (call.Method.IsAsync && !_split.IsAwaitedHere(_body, call)) return call.Uses.SelectMany(RootsOf);
        var escaped = KeptBy(call).SelectMany(k => StoredInto(k.Holder, k.Kept)).ToList();
        foreach (var (value, position) in Given(call))
        {
            if (RootsOf(value).Count > 0 && _leaks(call, position)) escaped.AddRange(RootsOf(value));
        }
        return escaped;
    }

    private IEnumerable<int> EscapesAtLibrary(Call call)
    {
        var model = _models.ModelOf(call);
        if (model is null) return call.Arguments.SelectMany(RootsOf);
        var escaped = new List<int>();
        foreach (var effect in model.Effects)
        {
            switch (effect)
            {
                case Effect.Spawn spawn:
                    if (VariableAt(call, spawn.Delegate) is { } started) escaped.AddRange(RootsOf(started));
                    foreach (var argument in spawn.Arguments)
                    {
                        if (argument is not null && VariableAt(call, argument) is { } passed) escaped.AddRange(RootsOf(passed));
                    }
                    break;
                case Effect.RunDelegate { Timing: DelegateTiming.Parallel } run when VariableAt(call, run.Delegate) is { } parallel:
                    escaped.AddRange(RootsOf(parallel));
                    break;
                case Effect.Flow { To: { Slot: not null } to, From: { } from } when VariableAt(call, from) is { } source && VariableAt(call, to) is { } holder:
                    escaped.AddRange(StoredInto(holder, source));
                    break;
                case Effect.Flow { From.Slot: null, To: { Root: PlaceRoot.Argument, Slot: null } } flow when VariableAt(call, flow.From) is { } byRef:
                    escaped.AddRange(RootsOf(byRef));
                    break;
                case Effect.Escape leak when VariableAt(call, leak.Value) is { } value:
                    escaped.AddRange(RootsOf(value));
                    break;
                case Effect.Register:
                    escaped.AddRange(call.Arguments.SelectMany(RootsOf));
                    break;
            }
        }
        return escaped;
    }
}
