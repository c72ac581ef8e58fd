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

    /// <summary>In one call no run of <paramref name="part"/> lies between two runs of <paramref name="whole"/> and serves both.</summary>
    public bool MayPair(Instruction part, Instruction whole) =>
        !_cyclic[whole.Block.Index] || _component[part.Block.Index] == _component[whole.Block.Index];
}
