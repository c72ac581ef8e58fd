using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Whether a class shows that it means to be used by many threads (RULES: libraries): it takes a lock of any kind, or uses
/// concurrent collections, <c>Interlocked</c> or <c>volatile</c>. A lock is also taken by a call that returns holding it (a scope,
/// an <c>Enter</c> of a gate of its own) or that runs a given delegate under it.
/// </summary>
public sealed class ThreadSafeIntent(IrProgram program, ModelIndex models)
{
    private static readonly HashSet<string> AtomicTypes = new(StringComparer.Ordinal)
    {
        "T:System.Threading.Interlocked", "T:System.Threading.Volatile", "T:System.Collections.Immutable.ImmutableInterlocked",
    };

    private readonly Dictionary<IrType, bool> _known = [];
    private readonly Dictionary<IrMethod, bool> _takes = [];
    private readonly Dictionary<IrMethod, bool> _leaves = [];
    private HashSet<IrType>? _ownersOfLocks;

    public bool Shows(IrType type)
    {
        type = type.Definition;
        if (_known.TryGetValue(type, out var known)) return known;
        _known[type] = false;
        var shows = OwnersOfLocks.Contains(type) || type.Fields.Any(f => !f.IsStatic && ShowsField(f)) || type.Methods.Any(m => m.IsSynchronized || (m.Body is { } body && body.Instructions.Any(i => ShowsInstruction(i, type))))
            || (type.BaseType is { IsSource: true } above && Shows(above));
        return _known[type] = shows;
    }

    /// <summary>Classes in whose fields stands what some code locks, be it a nested class or a friend.</summary>
    private HashSet<IrType> OwnersOfLocks => _ownersOfLocks ??= [.. program.Methods.Where(m => m.Body is not null).SelectMany(m => LockedFields(m.Body!)).Where(f => !f.IsCapture && !f.IsClosureLink).Select(f => f.ContainingType.Definition)];

    private static IEnumerable<IrField> LockedFields(IrBody body)
    {
        var locked = new HashSet<IrVariable>(body.Instructions.OfType<Ir.Lock>().Select(l => l.Object));
        if (locked.Count == 0) yield break;
        foreach (var instruction in body.Instructions.Reverse())
        {
            if (instruction.Defines is not { } target || !locked.Contains(target)) continue;
            if (instruction is Copy copy) locked.Add(copy.Source);
            if (instruction is LoadField load) yield return load.Field;
        }
    }

    private bool ShowsField(IrField field) =>
        field.IsVolatile || models.IsLockType(field.Type.DocId) || models.FindType(Held(field.Type).DocId) is { Discipline: MapDiscipline.Concurrent };

    /// <summary>An array or a lazy is as good as what it holds.</summary>
    private static IrType Held(IrType type) => type switch
    {
        { ElementType: { } element } => Held(element),
        { DocId: "T:System.Lazy`1", TypeArguments: [var made] } => Held(made),
        _ => type,
    };

    private bool ShowsInstruction(Instruction instruction, IrType type) => instruction switch
    {
        Ir.Lock taken => !IsOfAnother(taken.Object.Type.Definition, type),
        Call call => AtomicTypes.Contains(call.Method.ContainingType.DocId) || Acquires(call) || MakesSynchronized(call) || (call.Method.IsSource && TakesForCaller(call.Method)),
        _ => false,
    };

    /// <summary>An object of another class of the program that is locked while it is worked on: what is protected is that object. Locks in fields are told by <see cref="OwnersOfLocks"/>.</summary>
    private static bool IsOfAnother(IrType locked, IrType type) =>
        locked is { IsSource: true, Kind: IrTypeKind.Class or IrTypeKind.Interface } && !TypeFilter.Above(type).Contains(locked) && !TypeFilter.Above(locked).Contains(type);

    /// <summary>Returns holding a lock, or runs a delegate that it is given while it takes one.</summary>
    private bool TakesForCaller(IrMethod method)
    {
        if (_takes.TryGetValue(method, out var known)) return known;
        _takes[method] = false;
        if (method.Body is not { } body) return false;
        var (takes, leaves, runsDelegate) = (false, false, false);
        foreach (var instruction in body.Instructions)
        {
            switch (instruction)
            {
                case Ir.Lock:
                    takes = true;
                    break;
                case Unlock:
                    leaves = true;
                    break;
                case Invoke:
                    runsDelegate = true;
                    break;
                case Call call:
                    takes |= Acquires(call) || (call.Method.IsSource && TakesForCaller(call.Method));
                    leaves |= Releases(call) || call.Method.Name is "Dispose" or "DisposeAsync" || (call.Method.IsSource && LeavesForCaller(call.Method));
                    break;
            }
        }
        return _takes[method] = takes && (!leaves || (runsDelegate && method.Parameters.Any(p => p.Type.Kind == IrTypeKind.Delegate)));
    }

    private bool LeavesForCaller(IrMethod method)
    {
        if (_leaves.TryGetValue(method, out var known)) return known;
        _leaves[method] = false;
        var calls = method.Body?.Instructions.OfType<Call>().ToList() ?? [];
        return _leaves[method] = !calls.Exists(Acquires) && calls.Exists(c => Releases(c) || (c.Method.IsSource && LeavesForCaller(c.Method)));
    }

    private bool Releases(Call call) => !call.Method.IsSource && models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.Release);

    private bool Acquires(Call call) => !call.Method.IsSource && models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.Acquire);

    private bool MakesSynchronized(Call call) =>
        !call.Method.IsSource && models.ModelOf(call) is { } model
        && model.Effects.Any(e => e is Effect.Fresh { TypeDocId: { } made } && models.FindType(made) is { Discipline: MapDiscipline.Synchronized or MapDiscipline.Concurrent });
}
