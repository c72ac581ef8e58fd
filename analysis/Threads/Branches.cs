using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Threads;

/// <summary>Where a method goes on for one value of a condition.</summary>
internal static class Branches
{
    private const int MaxDepth = 4;

    /// <summary>First instruction of the branch where the condition has the wanted value, when only that branch leads there.</summary>
    public static Instruction? Of(AsyncSplit split, IrBody body, IrVariable? condition, bool wanted) =>
        condition is null ? null : Of(split, body, condition, wanted, 0);

    public static bool IsOnlyWayTo(IrBody body, IrBlock target) => body.Blocks.Count(b => b.Successors.Contains(target)) == 1;

    private static Instruction? Of(AsyncSplit split, IrBody body, IrVariable condition, bool wanted, int depth)
    {
        if (depth > MaxDepth) return null;
        foreach (var use in split.UsesOf(body, condition))
        {
            var target = use switch
            {
                Compute { Operator: ComputeOperator.Not } not => Of(split, body, not.Target, !wanted, depth + 1),
                Copy copy => Of(split, body, copy.Target, wanted, depth + 1),
                Await { Result: { } awaited } => Of(split, body, awaited, wanted, depth + 1),
                Branch branch when !ReferenceEquals(branch.IfTrue, branch.IfFalse) => FirstOf(body, wanted ? branch.IfTrue : branch.IfFalse),
                _ => null,
            };
            if (target is not null) return target;
        }
        return null;
    }

    private static Instruction? FirstOf(IrBody body, IrBlock target) => IsOnlyWayTo(body, target) ? target.Instructions[0] : null;
}
