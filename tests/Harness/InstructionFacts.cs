using MapAudit.Analysis.Ir;

namespace MapAudit.Tests.Harness;

/// <summary>
/// <c>//@ ir LoadField, Call</c>: the kinds of instructions that begin on the line. Values that merely move and jumps between blocks are left out.
/// </summary>
public sealed class InstructionFacts(IrProgram program) : IFactProvider
{
    private static readonly HashSet<Type> LeftOut = [typeof(Copy), typeof(Constant), typeof(Compute), typeof(TypeToken), typeof(Jump), typeof(Branch)];

    private readonly ILookup<(string, int), Instruction> byLine = program.Methods
        .Where(m => m.Body != null).SelectMany(m => m.Body!.Instructions).ToLookup(i => (i.Span.File, i.Span.StartLine));

    public string Keyword => "ir";

    public IEnumerable<Fact> FactsAt(string file, int line)
    {
        var kinds = byLine[(file.Replace('\\', '/'), line)].Select(i => i.GetType()).Where(t => !LeftOut.Contains(t)).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        return kinds.Count == 0 ? [] : [new Fact("", kinds)];
    }
}
