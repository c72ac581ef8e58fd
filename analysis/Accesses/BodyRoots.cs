using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Within one body: what it makes, is given and captured ("roots"), which variables may be which root, and which root may hold
/// which. All of it flow-insensitively; what becomes visible to others, and when, is for <see cref="EscapeFlow"/> to say.
/// </summary>
internal sealed class BodyRoots
{
    private readonly IrBody _body;
    private readonly EscapeQuestions _ask;
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
    private ILookup<IrField, StoreField> _captured = null!;
    private static readonly HashSet<int> Nothing = [];

    public BodyRoots(IrBody body, EscapeQuestions ask, ModelIndex models, AsyncSplit split)
    {
        _body = body;
        _ask = ask;
        _models = models;
        _split = split;
        _aliases = new HashSet<int>[body.Variables.Count];
        FindRoots();
        FindAliases();
        FindUnknown();
        FindKept();
    }

    public int Count => _sites.Count;

    public IReadOnlyDictionary<IrField, int> Captures => _rootOfCapture;

    public IReadOnlySet<int> Of(IrVariable variable) => _aliases[variable.Index] ?? Nothing;

    public int At(Instruction site) => _rootOfSite.GetValueOrDefault(site, -1);

    public int OfParameter(IrVariable parameter) => _rootOfParameter.GetValueOrDefault(parameter, -1);

    public IrVariable? ParameterAt(int root) => root >= 0 && root < _parameters.Count ? _parameters[root] : null;

    /// <summary>The captured variable that the root stands for.</summary>
    public IrField? CaptureAt(int root) => _rootOfCapture.Count == 0 ? null : _rootOfCapture.FirstOrDefault(c => c.Value == root).Key;

    /// <summary>The call, or the wait for an async one, that made the root; null when the body made it itself.</summary>
    public Instruction? MadeByCall(int root) => root >= 0 && root < _sites.Count && _sites[root] is Call { Method.IsSource: true } or Await ? _sites[root] : null;

    /// <summary>The roots that may hold the root itself.</summary>
    public IReadOnlySet<int> HoldersOf(int root) => _containers[root];

    /// <summary>The roots that these may hold.</summary>
    public IEnumerable<int> ContentOf(IReadOnlySet<int> holders) => Enumerable.Range(0, _containers.Count).Where(r => _containers[r].Overlaps(holders));

    /// <summary>Something that is no root was put into one of these.</summary>
    public bool HoldUnknown(IReadOnlySet<int> holders) => _holdUnknown.Overlaps(holders);

    /// <summary>All that the body stores into the objects of parameters and captured variables.</summary>
    public IReadOnlyList<(int Root, int Holder)> Kept => _kept;

    /// <summary>What one instruction stores there.</summary>
    public IReadOnlyList<(int Root, int Holder)> KeptAt(Instruction instruction) => _keptAt.GetValueOrDefault(instruction.Index, []);

    /// <summary>Parameters (-1: the receiver) that this body may store into the objects of others.</summary>
    public IEnumerable<(int Kept, int Holder)> ParameterKeeps() =>
        _kept.Where(k => _parameters[k.Root] is not null && _parameters[k.Holder] is not null)
            .Select(k => (PositionOf(_parameters[k.Root]!), PositionOf(_parameters[k.Holder]!))).Distinct();

    public bool IsCapture(int root) => _rootOfCapture.ContainsValue(root);

    /// <summary>Handed back to the caller, or part of what is.</summary>
    public bool IsReturned(int root) => root >= 0 && _body.Instructions.OfType<Return>()
        .Any(r => r.Value is { } value && WithContent(Of(value)).Contains(root));

    private void FindRoots()
    {
        if (_body.This is { } self) AddParameter(self);
        foreach (var parameter in _body.Method.Parameters)
        {
            if (parameter.Variable is { } variable) AddParameter(variable);
        }
        FindCaptures();
        var awaited = AwaitsOfNew();
        foreach (var instruction in _body.Instructions)
        {
            if (instruction is Allocate or MakeDelegate || (instruction is Call { Result: not null } call && (MakesFresh(call) || IsSequence(call))) || awaited.Contains(instruction))
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

    private int PositionOf(IrVariable parameter) => parameter.Kind == IrVariableKind.This ? -1 : _body.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, parameter));

    private void AddParameter(IrVariable variable)
    {
        _rootOfParameter[variable] = _sites.Count;
        _sites.Add(null);
        _parameters.Add(variable);
        _containers.Add([]);
    }

    /// <summary>Waits, right where it is called, for an async method that makes what it returns.</summary>
    private HashSet<Instruction> AwaitsOfNew()
    {
        var found = new HashSet<Instruction>(ReferenceEqualityComparer.Instance);
        foreach (var call in _body.Instructions.OfType<Call>())
        {
            if (!call.Method.IsSource || !call.Method.IsAsync || call.Result is not { } task || !MayBeNew(call.Method.ReturnType) || !_split.IsAwaitedHere(_body, call) || !_ask.MakesNew(call)) continue;
            for (Instruction? use = Next(task); use is not null; use = use.Defines is { } passed ? Next(passed) : null)
            {
                if (use is not Await { Result: not null }) continue;
                found.Add(use);
                break;
            }
        }
        return found;

        Instruction? Next(IrVariable variable) => _split.UsesOf(_body, variable) is [var only] && only is Await or Copy or Cast or Call ? only : null;
    }

    /// <summary>What an iterator is given stays with the sequence until somebody enumerates it.</summary>
    private bool IsSequence(Call call) => call.Method.IsSource && _ask.IsSequence(call);

    private static bool MayBeNew(IrType type) => type.Kind is not (IrTypeKind.Struct or IrTypeKind.Enum) || type.TypeArguments.Count > 0;

    private bool MakesFresh(Call call) => call.Method.IsSource
        ? !call.Method.IsAsync && MayBeNew(call.Method.ReturnType) && _ask.MakesNew(call)
        : _models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.Fresh { At: { Root: PlaceRoot.Result, Slot: null } } or Effect.View);

    private void FindAliases()
    {
        _captured = _body.Instructions.OfType<StoreField>().Where(s => s.Field is { IsCapture: true, IsClosureLink: false }).ToLookup(s => s.Field);
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
                    // A captured variable is what was stored into it.
                    LoadField { Field: { IsCapture: true, IsClosureLink: false } } load => MergeStored(load),
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
            if (Of(value).Count == 0 && value.Type.Kind is not (IrTypeKind.Struct or IrTypeKind.Enum) && value.Type.DocId != "T:System.String") _holdUnknown.UnionWith(Of(holder));
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
            var isSequence = IsSequence(call);
            foreach (var (value, position) in Given(call))
            {
                if (isSequence) changed |= Contain(value, result);
                if (Of(value).Count > 0 && _ask.Returns(call, position)) changed |= Merge(value, result) | LoadContained(value, result);
            }
            return changed;
        }
        if (_models.ModelOf(call) is not { } model) return false;
        foreach (var effect in model.Effects)
        {
            switch (effect)
            {
                case Effect.Flow { From: { } from, To: { Slot: not null } to } when from.In(call) is { } source && to.In(call) is { } holder:
                    changed |= Contain(source, holder);
                    break;
                case Effect.Flow { From: { Slot: null } from, To: { Root: PlaceRoot.Result, Slot: null } } when result is not null && from.In(call) is { } source:
                    changed |= Merge(source, result);
                    break;
                case Effect.Flow { From: { Slot: not null } from, To: { Root: PlaceRoot.Result, Slot: null } } when result is not null && from.In(call) is { } source:
                    changed |= Merge(source, result) | LoadContained(source, result);
                    break;
                case Effect.View view when result is not null && view.Of.In(call) is { } viewed:
                    changed |= Merge(viewed, result);
                    break;
            }
        }
        return changed;
    }

    public static IEnumerable<(IrVariable Value, int Position)> Given(Call call)
    {
        if (call.Receiver is { } receiver) yield return (receiver, -1);
        for (var position = 0; position < call.Arguments.Count; position++) yield return (call.Arguments[position], position);
    }

    public IEnumerable<(IrVariable Kept, IrVariable Holder)> KeptBy(Call call)
    {
        foreach (var (kept, holder) in _ask.Keeps(call))
        {
            if (Argument(kept) is { } value && Argument(holder) is { } into && !ReferenceEquals(value, into)) yield return (value, into);
        }

        IrVariable? Argument(int position) => position < 0 ? call.Receiver : position < call.Arguments.Count ? call.Arguments[position] : null;
    }

    /// <summary>A number that was read out of an object is no part of it that could get out.</summary>
    private bool Alias(IrVariable variable, int root) => !variable.Type.IsPlainValue && (_aliases[variable.Index] ??= []).Add(root);

    private bool Merge(IrVariable from, IrVariable to)
    {
        var changed = false;
        foreach (var root in Of(from).ToList()) changed |= Alias(to, root);
        return changed;
    }

    private bool MergeStored(LoadField load)
    {
        var changed = false;
        foreach (var store in _captured[load.Field]) changed |= Merge(store.Source, load.Target);
        return changed;
    }

    private bool LoadContained(IrVariable holder, IrVariable target)
    {
        var changed = false;
        for (var root = 0; root < _containers.Count; root++)
        {
            if (_containers[root].Overlaps(Of(holder))) changed |= Alias(target, root);
        }
        return changed;
    }

    private bool Contain(IrVariable inner, IrVariable holder)
    {
        var changed = false;
        foreach (var root in Of(inner))
        {
            foreach (var container in Of(holder))
            {
                if (container != root) changed |= _containers[root].Add(container);
            }
        }
        return changed;
    }

    private void FindKept()
    {
        foreach (var instruction in _body.Instructions)
        {
            var kept = FindKeptAt(instruction).Distinct().ToList();
            if (kept.Count == 0) continue;
            _keptAt[instruction.Index] = kept;
            _kept.AddRange(kept);
        }
    }

    /// <summary>Roots that an instruction stores into the object of a parameter.</summary>
    private IEnumerable<(int Root, int Holder)> FindKeptAt(Instruction instruction)
    {
        foreach (var (holder, value) in StoresAt(instruction))
        {
            // A query or copy holds what it is made of; the object that it was made from holds nothing more.
            if (instruction is Call { Method.IsSource: false } call && ReferenceEquals(holder, call.Result) && At(call) >= 0) continue;
            foreach (var kept in Of(holder))
            {
                if (_parameters[kept] is null && !IsCapture(kept)) continue;
                foreach (var root in WithContent(Of(value)))
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

    /// <summary>What an instruction puts into which object.</summary>
    public IEnumerable<(IrVariable Holder, IrVariable Value)> StoresAt(Instruction instruction)
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
                    .Select(f => (Holder: f.To.In(call), Value: f.From.In(call)))
                    .Where(p => p.Holder is not null && p.Value is not null).Select(p => (p.Holder!, p.Value!));
            default:
                return [];
        }
    }
}
