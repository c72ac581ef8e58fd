using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Code that asks whether it is on the thread of the user interface, and what runs only where the answer is yes.</summary>
internal sealed class ThreadChecks(PointsToResult heap, ModelIndex models, AsyncSplit split)
{
    private const int MaxDepth = 4;

    private readonly Dictionary<IrBody, HashSet<int>?> _elsewhere = [];

    private bool? _asks;

    /// <summary>The point is reached only past a check, in its method or in all that call it.</summary>
    public bool IsOnUiThread(ProgramPoint point) => Asks() && IsOnUiThread(point.Instance, point.Instruction, 0);

    private bool Asks() => _asks ??= heap.Instances.Select(i => i.Body).OfType<IrBody>().Distinct().Any(b => Elsewhere(b) is not null);

    private bool IsOnUiThread(MethodInstance instance, Instruction instruction, int depth)
    {
        if (depth > MaxDepth || instance.Body is not { } body) return false;
        if (Elsewhere(body) is { } elsewhere && !elsewhere.Contains(instruction.Index)) return true;
        var callers = heap.CallsTo(instance).ToList();
        return callers.Count > 0 && callers.TrueForAll(c => c.Kind == CallEdgeKind.Call && IsOnUiThread(c.Caller, c.Site, depth + 1));
    }

    /// <summary>Instructions that other threads may run; null where nobody asks.</summary>
    private HashSet<int>? Elsewhere(IrBody body)
    {
        if (_elsewhere.TryGetValue(body, out var known)) return known;
        var own = new HashSet<Instruction>(ReferenceEqualityComparer.Instance);
        foreach (var instruction in body.Instructions)
        {
            foreach (var effect in ModelOf(instruction)?.Effects ?? [])
            {
                if (effect is Effect.OnUiThread check && Branches.Of(split, body, instruction.Defines, check.Answer) is { } start) own.Add(start);
            }
        }
        return _elsewhere[body] = own.Count == 0 ? null : ReachedWithout(body, own);
    }

    private ApiModel? ModelOf(Instruction instruction) => instruction switch
    {
        Call call => models.ModelOf(call),
        // An automatic property of source is read as its field.
        LoadField { Target.Type.DocId: "T:System.Boolean" } load => models.Find($"M:{load.Field.ContainingType.DocId[2..]}.get_{load.Field.Name}"),
        _ => null,
    };

    private static HashSet<int> ReachedWithout(IrBody body, HashSet<Instruction> closed)
    {
        var seen = new HashSet<int>();
        var work = new Stack<IrBlock>([body.Blocks[0]]);
        while (work.TryPop(out var block))
        {
            if (closed.Contains(block.Instructions[0]) || !seen.Add(block.Instructions[0].Index)) continue;
            seen.UnionWith(block.Instructions.Select(i => i.Index));
            foreach (var next in block.Successors.Concat(block.Handlers)) work.Push(next);
        }
        return seen;
    }
}
