using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Locks;

/// <summary>What becomes of the task of a call: until it is awaited, its caller goes on beside it.</summary>
internal static class AwaitedCalls
{
    public static bool IsAwaitedAtOnce(Instruction site) => Follow(site) is Await;

    public static bool IsReturned(Instruction site) => Follow(site) is Return;

    /// <summary>The await or return that takes the result, when nothing else happens before it.</summary>
    private static Instruction? Follow(Instruction site)
    {
        if (site.Defines is not { } result) return null;
        var names = new HashSet<IrVariable> { result };
        var instructions = site.Block.Instructions;
        for (var i = instructions.IndexOf(site) + 1; i < instructions.Count; i++)
        {
            switch (instructions[i])
            {
                case Constant:
                    continue;
                case Copy copy:
                    if (names.Contains(copy.Source)) names.Add(copy.Target);
                    continue;
                case Cast cast when names.Contains(cast.Source):
                    names.Add(cast.Target);
                    continue;
                case Call { Method: { IsSource: false, Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "Preserve" }, Receiver: { } receiver, Result: { } same } when names.Contains(receiver):
                    names.Add(same);
                    continue;
                case Call { Method: { IsSource: false, Name: "Wait" or "GetResult" or "get_Result" }, Receiver: { } receiver } call when names.Contains(receiver) && call.Arguments.Count == 0:
                    return new Await { Span = call.Span, Task = receiver };
                case Await await when names.Contains(await.Task):
                    return await;
                case Return { Value: { } value } returned when names.Contains(value):
                    return returned;
                default:
                    return null;
            }
        }
        return null;
    }
}
