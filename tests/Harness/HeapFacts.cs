using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Tests.Harness;

/// <summary>
/// <c>//@ calls Shop.A.Sell, spawn Shop.B.Run</c>: the methods of the program that calls on the line reach, in any context; those that do
/// not run before the call returns stand with how they run. A call that reaches nothing of the program has an empty set.
/// </summary>
public sealed class CallFacts(PointsToResult heap) : IFactProvider
{
    private readonly SiteIndex sites = new(heap);

    public string Keyword => "calls";

    public IEnumerable<Fact> FactsAt(string file, int line)
    {
        var calls = sites.At(file, line).Where(s => s.Instruction is Call or Invoke).ToList();
        if (calls.Count == 0) return [];
        return [new Fact("", [.. calls.SelectMany(s => heap.CallsAt(s.Instance, s.Instruction)).Where(e => e.Callee.Method.IsSource).Select(Name).Distinct(StringComparer.Ordinal)])];
    }

    private static string Name(CallEdge edge) => (edge.Kind == CallEdgeKind.Call ? "" : edge.Kind.ToString().ToLowerInvariant() + " ") + edge.Callee.Method.FullName;
}

/// <summary>
/// <c>//@ pts(cart) = {Shop.Cart@12}</c>: the objects that a variable read or assigned on the line may hold, in any context, as type and
/// line of the place that makes them.
/// </summary>
public sealed class PointsToFacts(PointsToResult heap) : IFactProvider
{
    private readonly SiteIndex sites = new(heap);

    public string Keyword => "pts";

    public IEnumerable<Fact> FactsAt(string file, int line) =>
        from site in sites.At(file, line)
        from variable in site.Instruction.Uses.Append(site.Instruction.Defines)
        where variable is { Kind: not IrVariableKind.Temporary }
        select new Fact(variable.Name, [.. heap.PointsTo(site.Instance, variable).Select(o => $"{o.Type.Name}@{o.Site?.Span.StartLine ?? 0}")]);
}

/// <summary>The instructions of a line, in every context they run in.</summary>
public sealed class SiteIndex(PointsToResult heap)
{
    private readonly ILookup<(string, int), (MethodInstance Instance, Instruction Instruction)> byLine = heap.Instances
        .Where(i => i.Body != null).SelectMany(i => i.Body!.Instructions.Select(instruction => (Instance: i, Instruction: instruction)))
        .ToLookup(s => (s.Instruction.Span.File, s.Instruction.Span.StartLine));

    public IEnumerable<(MethodInstance Instance, Instruction Instruction)> At(string file, int line) => byLine[(file.Replace('\\', '/'), line)];
}
