using MapAudit.Analysis.Common;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using Lock = MapAudit.Analysis.Ir.Lock;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Which locks one body holds where, apart from those its callers hold. What calls do comes from models (APIs) and summaries
/// (source methods).
/// </summary>
internal sealed class LockFlow : ForwardFlow<LockState>
{
    public const string MonitorFamily = "T:System.Threading.Monitor";

    /// <summary>Locks that are a number in a field, taken by setting and testing it in one step.</summary>
    public const string FlagFamily = "T:System.Threading.Interlocked";

    private readonly LockFlowContext _context;
    private readonly BodyNames _names;

    public LockFlow(IrBody body, LockFlowContext context)
        : base(body)
    {
        _context = context;
        _names = context.Names.Of(body);
        Solve();
    }

    public BodyNames Names => _names;

    protected override LockState AtEntry
    {
        get
        {
            var method = Body.Method;
            if (!method.IsSynchronized) return LockState.Empty;
            var path = Body.This is null ? new LockPath(PathRoot.TypeToken(method.ContainingType), []) : LockPath.This;
            return LockState.Empty.Acquire(new LockFact(new ValueName(path, path), LockMode.Exclusive, MonitorFamily, path.ToString(), method.Declaration, LockFlaw.None, true));
        }
    }

    protected override LockState After(LockState before, Instruction instruction)
    {
        var state = before;
        switch (instruction)
        {
            case Lock taken:
                return state.Acquire(_context.FactOf(Body, taken.Object, LockMode.Exclusive, MonitorFamily, taken.Span));
            case Unlock left:
                return Release(state, left.Object, LockMode.Exclusive, MonitorFamily);
            case Copy copy:
                return Carry(before, state.Redefine(copy.Target), copy.Source, copy.Target);
            case Cast cast:
                return Carry(before, state.Redefine(cast.Target), cast.Source, cast.Target);
            case Compute { Operator: ComputeOperator.Not, Operands: [var operand] } not:
                state = state.Redefine(not.Target);
                foreach (var condition in before.ConditionsOn(operand))
                {
                    if (condition.Kind is ConditionKind.IfTrue or ConditionKind.IfFalse)
                        state = state.Add(condition with { Variable = not.Target, Kind = condition.Kind == ConditionKind.IfTrue ? ConditionKind.IfFalse : ConditionKind.IfTrue });
                }
                return state;
            case Compute { Operator: ComputeOperator.Equal or ComputeOperator.NotEqual, Operands: [var left, var right] } compare:
                return Flags.Compared(before, state.Redefine(compare.Target), compare, left, right, _names.Definitions);
            case Await await:
                return Awaited(state, await.Task, await.Result) with { MayHaveAwaited = true };
            case Call call:
                return AfterCall(before, call);
            case Invoke invoke:
                state = Escape(state, invoke.Arguments);
                if (invoke.Result is { } result) state = state.Redefine(result);
                return Summaries(state, invoke, invoke.Result);
            case StoreField store:
                state = Escape(state, [store.Source]);
                return Flags.IsGivenUp(_context.Names, _names, store.Field, store.Source) ? Release(state, Flags.Left(_names.NameOf(store.Object).Identity.Then(store.Field))) : state;
            case StoreStatic store:
                state = Escape(state, [store.Source]);
                return Flags.IsGivenUp(_context.Names, _names, store.Field, store.Source) ? Release(state, Flags.Left(new LockPath(PathRoot.Static(store.Field), []))) : state;
            case StoreElement store:
                return Escape(state, [store.Source]);
            case Yield yield:
                return Escape(state, [yield.Value]);
            default:
                return instruction.Defines is { } target ? state.Redefine(target) : state;
        }
    }

    protected override LockState Thrown(LockState before, Instruction instruction)
    {
        // What a callee may release it may have released before it threw.
        if (instruction is not (Call or Invoke)) return before;
        var state = before;
        foreach (var release in _context.MayReleaseAt(Body, instruction)) state = Release(state, release);
        return state;
    }

    protected override LockState OnBranch(LockState state, Branch branch, bool taken)
    {
        var wanted = taken ? ConditionKind.IfTrue : ConditionKind.IfFalse;
        foreach (var condition in state.ConditionsOn(branch.Condition))
        {
            if (condition.Kind == wanted) state = state.Confirm(condition.Fact);
        }
        return state;
    }

    private LockState AfterCall(LockState before, Call call)
    {
        var state = before;
        if (call.Receiver is { } receiver && call.Method.Name is "Dispose" or "DisposeAsync" && before.ConditionsOn(call.Receiver!).Any(c => c.Kind == ConditionKind.Scope))
        {
            foreach (var scope in before.ConditionsOn(call.Receiver!).Where(c => c.Kind == ConditionKind.Scope))
                state = Release(state, new ReleaseFact(scope.Fact.Name.Identity, scope.Fact.Family, scope.Fact.Mode, _context.ObjectsOf(Body, scope.Fact.Name.Identity)));
            return state;
        }
        state = Escape(state, call.Arguments);
        foreach (var assigned in Definitions.Assigned(call)) state = state.Redefine(assigned);
        if (_context.Names.ModelOf(call) is not { } model) return Summaries(state, call, call.Result);
        foreach (var effect in model.Effects) state = Apply(before, state, call, effect);
        return model.Effects.Any(e => e is Effect.Acquire or Effect.Release) ? state : Summaries(state, call, call.Method.IsSource ? call.Result : null);
    }

    private LockState Apply(LockState before, LockState state, Call call, Effect effect)
    {
        switch (effect)
        {
            case Effect.Acquire acquire when acquire.Lock.ValueIn(call) is { } taken:
                return Acquire(state, call, _context.FactOf(Body, taken, acquire.Mode, _context.FamilyOf(call), call.Span), WaitsForEver(acquire, call) ? Endless(acquire.Form) : acquire.Form);
            case Effect.SetFlag swap when swap.Location.ValueIn(call) is { } flag && _names.LocationOf(flag) is { } location:
                return Flags.Sets(swap, call, _names.Definitions) switch
                {
                    false => Release(state, Flags.Left(location)),
                    true when call.Result is { } was => state.Add(new Condition(was, ConditionKind.IfZero, Flags.FactOf(location, call.Span))),
                    _ => state,
                };
            case Effect.Release release when release.Lock.ValueIn(call) is { } left:
                return Release(state, left, release.Mode, _context.FamilyOf(call));
            case Effect.Flow { From: { Root: PlaceRoot.Receiver, Slot: null }, To: { Root: PlaceRoot.Result, Slot: null } } when call is { Receiver: { } from, Result: { } to }:
                return Carry(before, state, from, to);
            case Effect.Join { Async: false, IfTrue: false, Handle.Slot: null } join when join.Handle.ValueIn(call) is { } task:
                return Awaited(state, task, call.Result);
            default:
                return state;
        }
    }

    private bool WaitsForEver(Effect.Acquire acquire, Call call) =>
        acquire.TimeoutArgument is { } at && at < call.Arguments.Count && Constants.IsInfinite(Body, call.Arguments[at]);

    /// <summary>What a form with a timeout is without one.</summary>
    private static AcquireForm Endless(AcquireForm form) => form == AcquireForm.AsyncIfTrue ? AcquireForm.Async : AcquireForm.Blocking;

    private static LockState Acquire(LockState state, Call call, LockFact fact, AcquireForm form)
    {
        switch (form)
        {
            case AcquireForm.Blocking:
                return state.Acquire(fact);
            case AcquireForm.ByRefFlag when !call.Method.Name.StartsWith("Try", StringComparison.Ordinal):
                return state.Acquire(fact);
            case AcquireForm.ByRefFlag:
                var flag = call.Arguments.Where((_, i) => i < call.Method.Parameters.Count && call.Method.Parameters[i].RefKind == IrRefKind.Ref).LastOrDefault();
                return flag is null ? state : state.Add(new Condition(flag, ConditionKind.IfTrue, fact));
            case AcquireForm.IfHeld:
                return call.Result is { } answer ? Implied(fact).Aggregate(state, (s, f) => s.Add(new Condition(answer, ConditionKind.IfTrue, f with { IsSeen = true }))) : state;
            case AcquireForm.Scope:
                return call.Result is { } scope ? state.Acquire(fact).Add(new Condition(scope, ConditionKind.Scope, fact)) : state;
        }
        if (call.Result is not { } result) return state;
        var kind = form switch
        {
            AcquireForm.IfTrue => ConditionKind.IfTrue,
            AcquireForm.Async => ConditionKind.OnAwait,
            AcquireForm.AsyncIfTrue => ConditionKind.OnAwaitIfTrue,
            _ => ConditionKind.OnAwaitScope,
        };
        return state.Add(new Condition(result, kind, fact));
    }

    /// <summary>Who holds a lock in one mode is as safe as in a weaker one.</summary>
    private static IEnumerable<LockFact> Implied(LockFact fact)
    {
        yield return fact;
        if (fact.Mode == LockMode.Exclusive) yield return fact with { Mode = LockMode.Upgradeable };
        if (fact.Mode is LockMode.Exclusive or LockMode.Upgradeable) yield return fact with { Mode = LockMode.Shared };
    }

    private static LockState Awaited(LockState state, IrVariable task, IrVariable? result)
    {
        var before = state;
        if (result is not null) state = state.Redefine(result);
        foreach (var condition in before.ConditionsOn(task))
        {
            switch (condition.Kind)
            {
                case ConditionKind.OnAwait:
                    state = state.Acquire(condition.Fact);
                    break;
                case ConditionKind.OnAwaitIfTrue when result is not null:
                    state = state.Add(condition with { Variable = result, Kind = ConditionKind.IfTrue });
                    break;
                case ConditionKind.OnAwaitScope when result is not null:
                    state = state.Acquire(condition.Fact).Add(condition with { Variable = result, Kind = ConditionKind.Scope });
                    break;
                default:
                    continue;
            }
            state = state with { Conditions = state.Conditions.Remove(condition.Key) };
        }
        return state;
    }

    private LockState Summaries(LockState state, Instruction site, IrVariable? result)
    {
        foreach (var release in _context.MayReleaseAt(Body, site)) state = Release(state, release);
        foreach (var fact in _context.MustAcquireAt(Body, site)) state = state.Acquire(fact);
        if (result is null) return state;
        foreach (var (kind, fact) in _context.OnResultAt(Body, site)) state = state.Add(new Condition(result, kind, fact));
        return state;
    }

    private LockState Release(LockState state, IrVariable variable, LockMode mode, string family)
    {
        var path = _context.NameOf(Body, variable, family).Identity;
        return Release(state, new ReleaseFact(path, family, mode, _context.ObjectsOf(Body, path)));
    }

    private LockState Release(LockState state, ReleaseFact release) => state.Release(release, fact => _context.ObjectsOf(Body, fact.Name.Identity));

    /// <summary>A scope that leaves the body may be disposed anywhere: its lock is no longer surely held.</summary>
    private static LockState Escape(LockState state, IEnumerable<IrVariable> variables)
    {
        foreach (var variable in variables)
        {
            foreach (var condition in state.ConditionsOn(variable))
            {
                if (condition.Kind != ConditionKind.Scope) continue;
                state = state with { MustHeld = state.MustHeld.Remove(condition.Fact.Key), Conditions = state.Conditions.Remove(condition.Key) };
            }
        }
        return state;
    }

    private static LockState Carry(LockState before, LockState state, IrVariable from, IrVariable to)
    {
        foreach (var condition in before.ConditionsOn(from)) state = state.Add(condition with { Variable = to });
        return state;
    }
}
