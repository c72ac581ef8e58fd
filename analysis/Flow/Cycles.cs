using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>Which blocks of a body lie on a cycle: their instructions may run more than once in one call.</summary>
public sealed class Cycles
{
    private readonly int[] _component;
    private readonly bool[] _cyclic;

    public Cycles(IrBody body)
    {
        _component = new int[body.Blocks.Count];
        _cyclic = new bool[body.Blocks.Count];
        var components = StrongComponents.Of(body.Blocks.Count, b => body.Blocks[b].Successors.Concat(body.Blocks[b].Handlers).Select(s => s.Index));
        for (var c = 0; c < components.Count; c++)
        {
            foreach (var block in components[c])
            {
                _component[block] = c;
                _cyclic[block] = components[c].Count > 1 || body.Blocks[block].Successors.Any(s => s.Index == block);
            }
        }
    }

    public bool MayRepeat(Instruction instruction) => _cyclic[instruction.Block.Index];

    /// <summary>Each run of the one is paired with one run of the other: both in the same loop, or neither in any.</summary>
    public bool RunTogether(Instruction a, Instruction b)
    {
        var (x, y) = (a.Block.Index, b.Block.Index);
        return _cyclic[x] || _cyclic[y] ? _component[x] == _component[y] : true;
    }
}
