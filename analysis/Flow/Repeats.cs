using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>Whether a body may come to an instruction again.</summary>
public static class Repeats
{
    /// <summary>After the instruction, the body may come to it once more without passing the other one first.</summary>
    public static bool WithoutPassing(IrBody body, Instruction instruction, Instruction other)
    {
        var seen = new HashSet<int>();
        var work = new Stack<int>([instruction.Index + 1]);
        while (work.TryPop(out var start))
        {
            for (var i = start; i < body.Instructions.Count; i++)
            {
                var at = body.Instructions[i];
                if (ReferenceEquals(at, other) || !seen.Add(i)) break;
                if (ReferenceEquals(at, instruction)) return true;
                if (at is not Terminator) continue;
                foreach (var next in at.Block.Successors.Concat(at.Block.Handlers)) work.Push(next.Instructions[0].Index);
                break;
            }
        }
        return false;
    }
}
