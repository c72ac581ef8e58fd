using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Async locks that are written by hand: a method that is not async asks for the lock and returns a task of what releases it, as it is
/// (the lock was free), as a continuation of the request, or by a completion source. All these tasks end after the request did; that one
/// ends earlier, so that nothing is held, is assumed not to happen.
/// </summary>
internal static class RequestedLocks
{
    /// <summary>Returns a task whose result is to be disposed.</summary>
    public static bool HandsOut(IrMethod method) =>
        method is { IsAsync: false, ReturnType: { DocId: "T:System.Threading.Tasks.Task`1" or "T:System.Threading.Tasks.ValueTask`1", TypeArguments: [var result] } }
        && result.Interfaces.Append(result).Any(t => t.DocId is "T:System.IDisposable" or "T:System.IAsyncDisposable");

    /// <summary>Asked for on every way to here, whether or not the request has ended.</summary>
    public static IEnumerable<LockFact> Of(LockState state) =>
        state.Conditions.Values.Where(c => c.Kind == ConditionKind.OnAwait && c.Fact.Name.IsStable).Select(c => c.Fact).DistinctBy(f => f.Key);

    /// <summary>What is returned never has a result: a task that failed or was cancelled.</summary>
    public static bool IsGivenUp(IrBody body, Definitions definitions, IrBlock block, Return returned)
    {
        if (returned.Value is not { } value || Original(definitions, value) is not { } task || definitions.Single(task) is not Call { Method.IsSource: false } made) return false;
        if (made.Method.Name is "FromCanceled" or "FromException") return true;
        return made.Arguments.Any(a => a.Type.DocId == "T:System.Threading.CancellationToken" && IsCancelledAt(body, definitions, block, a));
    }

    /// <summary>Reached only where the token was found cancelled.</summary>
    private static bool IsCancelledAt(IrBody body, Definitions definitions, IrBlock block, IrVariable token)
    {
        var before = body.Blocks.Where(b => b.Successors.Contains(block)).ToList();
        return before is [{ Terminator: Branch branch }] && ReferenceEquals(branch.IfTrue, block) && !ReferenceEquals(branch.IfFalse, block)
            && definitions.Single(branch.Condition) is Call { Method.Name: "get_IsCancellationRequested", Receiver: { } tested } && ReferenceEquals(Original(definitions, tested), Original(definitions, token));
    }

    private static IrVariable Original(Definitions definitions, IrVariable variable)
    {
        while (definitions.Single(variable) is Copy copy) variable = copy.Source;
        return variable;
    }
}
