using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>What the escapes of one body need to know of the methods that it calls.</summary>
/// <param name="Leaks">Whether what the call runs lets out an argument (-1: the receiver).</param>
/// <param name="LetsOut">Whether the method lets out its own receiver.</param>
/// <param name="Keeps">What the call stores where: arguments by position (-1: the receiver).</param>
/// <param name="Returns">Whether the call hands an argument (-1: the receiver) back, or something that it holds.</param>
/// <param name="MakesNew">Whether the call returns only what it made and gave to nobody else.</param>
/// <param name="IsSequence">Whether the call only makes a sequence, and what it runs is run where that is enumerated.</param>
internal sealed record EscapeQuestions(
    Func<Call, int, bool> Leaks, Func<IrMethod, bool> LetsOut, Func<Call, IEnumerable<(int Kept, int Holder)>> Keeps, Func<Call, int, bool> Returns, Func<Call, bool> MakesNew, Func<Call, bool> IsSequence, Func<Invoke, int, bool> LeaksInto);

/// <summary>
/// Within one body: where fresh objects and parameters ("roots") may have become visible to others. Aliases and containment are
/// taken flow-insensitively, escapes in order (a forward may-analysis).
/// </summary>
internal sealed class EscapeFlow
{
    private readonly IrBody _body;
    private readonly EscapeQuestions _ask;
    private readonly ModelIndex _models;
    private readonly AsyncSplit _split;
    private readonly Dictionary<int, HashSet<int>> _escapedBefore = [];
    private readonly HashSet<int> _escapedAnywhere = [];
    private readonly List<(MakeDelegate Made, HashSet<int> Through, IrVariable Receiver)> _outlets = [];

    public EscapeFlow(IrBody body, EscapeQuestions ask, ModelIndex models, AsyncSplit split)
    {
        _body = body;
        _ask = ask;
        _models = models;
        _split = split;
        Roots = new BodyRoots(body, ask, models, split);
        FindOutlets();
        Flow();
    }

    public BodyRoots Roots { get; }

    /// <summary>Something that the root may hold has become visible to others.</summary>
    public bool HoldsEscaped(int root, Instruction at) => Enumerable.Range(0, Roots.Count).Any(r => Roots.HoldersOf(r).Contains(root) && HasEscaped(r, at));

    /// <summary>A captured variable becomes visible to others, or part of another captured object.</summary>
    public bool LetsCapturesOut() => Roots.Captures.Values.Any(EscapesAnywhere) || Roots.Kept.Any(k => Roots.IsCapture(k.Root) && k.Root != k.Holder);

    public bool EscapesAnywhere(int root) => root >= 0 && _escapedAnywhere.Contains(root);

    /// <summary>
    /// The roots of parameters and captured variables whose objects may hold the root at this point: it is as private as they are.
    /// </summary>
    public IEnumerable<int> HeldBy(int root, Instruction at)
    {
        if (root < 0 || !_escapedBefore.TryGetValue(at.Index, out var before) || !before.Contains(root + Roots.Count)) return [];
        return Roots.Kept.Where(k => k.Root == root).Select(k => k.Holder).Distinct();
    }

    /// <summary>Nobody but this body has the object that the variable means by now, whatever became of older ones of the same place.</summary>
    public bool IsNew(IrVariable variable, Instruction at) => _escapedBefore.TryGetValue(at.Index, out var state) && !state.Contains(Mark(variable));

    public bool HasEscaped(int root, Instruction at) => root < 0 || (_escapedBefore.TryGetValue(at.Index, out var escaped) && escaped.Contains(root));

    /// <summary>
    /// Delegates that let out what they captured when they run. When they do is not known: at the earliest where the delegate, or
    /// something that holds it, is first used.
    /// </summary>
    private void FindOutlets()
    {
        foreach (var make in _body.Instructions.OfType<MakeDelegate>())
        {
            if (make.Receiver is not { } receiver || !_ask.LetsOut(make.Method)) continue;
            var through = new HashSet<int> { Roots.At(make) };
            var work = new Queue<int>(through);
            while (work.TryDequeue(out var held))
            {
                foreach (var holder in Roots.HoldersOf(held))
                {
                    if (through.Add(holder)) work.Enqueue(holder);
                }
            }
            _outlets.Add((make, through, receiver));
        }
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
                if (Roots.At(instruction) is >= 0 and var made)
                {
                    state.Remove(made);
                    state.Remove(made + Roots.Count);
                }
                var escaped = Roots.KeptAt(instruction).Select(k => k.Root).ToHashSet();
                foreach (var root in escaped) state.Add(root + Roots.Count);
                var gone = new HashSet<int>();
                foreach (var root in EscapesAt(instruction)) Escape(root, state, gone);
                foreach (var root in LetOutAt(instruction, state).ToList()) Escape(root, state, gone);
                escaped.UnionWith(gone);
                Taint(instruction, state, escaped);
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

    /// <summary>Marks the variables whose present value may have escaped or be held by others; a variable that is assigned something new is clean again.</summary>
    private void Taint(Instruction instruction, HashSet<int> state, HashSet<int> escaped)
    {
        if (escaped.Count > 0)
        {
            foreach (var variable in _body.Variables)
            {
                if (Roots.Of(variable).Overlaps(escaped)) state.Add(Mark(variable));
            }
        }
        foreach (var target in BodyFlow.AssignedBy(instruction))
        {
            var isTainted = instruction switch
            {
                Copy copy => state.Contains(Mark(copy.Source)),
                Cast cast => state.Contains(Mark(cast.Source)),
                // What is made here is new; what it looks at, or was handed back beside it, is not.
                _ => Roots.Of(target).Any(root => root != Roots.At(instruction) && (state.Contains(root) || state.Contains(root + Roots.Count))),
            };
            if (isTainted) state.Add(Mark(target));
            else state.Remove(Mark(target));
        }
    }

    private int Mark(IrVariable variable) => (2 * Roots.Count) + _outlets.Count + variable.Index;

    /// <param name="seen">What the holder was gone through for: it may hold what was made after it had escaped itself.</param>
    private void Escape(int root, HashSet<int> state, HashSet<int> seen)
    {
        if (!seen.Add(root)) return;
        state.Add(root);
        _escapedAnywhere.Add(root);
        for (var inner = 0; inner < Roots.Count; inner++)
        {
            if (Roots.HoldersOf(inner).Contains(root)) Escape(inner, state, seen);
        }
    }

    /// <summary>What escapes because of what has escaped before: it is stored there, or a delegate that was made may run now.</summary>
    private IEnumerable<int> LetOutAt(Instruction instruction, HashSet<int> state)
    {
        for (var i = 0; i < _outlets.Count; i++)
        {
            var (made, through, receiver) = _outlets[i];
            var marker = (2 * Roots.Count) + i;
            if (ReferenceEquals(made, instruction)) state.Add(marker);
            else if (state.Contains(marker) && instruction is not (Copy or Cast or MakeDelegate or LoadField or StoreField or Constant) && instruction.Uses.Any(v => through.Overlaps(Roots.Of(v))))
            {
                foreach (var root in Roots.Of(receiver)) yield return root;
            }
        }
        foreach (var (holder, value) in Roots.StoresAt(instruction))
        {
            if (!Roots.Of(holder).Any(state.Contains)) continue;
            foreach (var root in Roots.Of(value)) yield return root;
        }
    }

    private IEnumerable<int> EscapesAt(Instruction instruction)
    {
        switch (instruction)
        {
            case StoreStatic store:
                return Roots.Of(store.Source);
            case StoreField store:
                return StoredInto(store.Object, store.Source);
            case StoreElement store:
                return StoredInto(store.Array, store.Source);
            case Yield yield:
                return Roots.Of(yield.Value);
            case Unknown unknown:
                return unknown.Operands.SelectMany(Roots.Of);
            case Invoke invoke:
                return invoke.Arguments.Where((argument, position) => Roots.Of(argument).Count > 0 && _ask.LeaksInto(invoke, position)).SelectMany(Roots.Of);
            case Call call:
                return EscapesAt(call);
            default:
                return [];
        }
    }

    /// <summary>A store into a root of this body keeps the value in the family; one into anything else lets it out.</summary>
    private IEnumerable<int> StoredInto(IrVariable holder, IrVariable value)
    {
        return Roots.Of(holder).Count > 0 ? [] : Roots.Of(value);
    }

    private IEnumerable<int> EscapesAt(Call call)
    {
        if (!call.Method.IsSource) return LibraryOutlets.Of(_models, call).SelectMany(o => o.Holder is { } holder ? StoredInto(holder, o.Value) : Roots.Of(o.Value));
        // The rest of an async call that nobody waits for goes on with what it was given.
        if (call.Method.IsAsync && !_split.IsAwaitedHere(_body, call)) return call.Uses.SelectMany(Roots.Of);
        var escaped = Roots.KeptBy(call).SelectMany(k => StoredInto(k.Holder, k.Kept)).ToList();
        foreach (var (value, position) in BodyRoots.Given(call))
        {
            if (Roots.Of(value).Count > 0 && _ask.Leaks(call, position)) escaped.AddRange(Roots.Of(value));
        }
        return escaped;
    }
}
