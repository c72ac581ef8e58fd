using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo.Features;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Stage 3: heap and calls. Tries with full contexts first and steps down when the budget runs out.</summary>
public static class PointsToAnalysis
{
    /// <summary>Method instances per method of the program that a level of contexts may cost.</summary>
    private const int InstancesPerMethod = 6;

    private const int LeastBudget = 30_000;

    /// <param name="graph">Makes what solves the constraints; the usual one unless given.</param>
    public static PointsToResult Run(IrProgram program, ModelIndex models, CancellationToken cancellation, Func<TypeFilter, IPointerGraph>? graph = null)
    {
        var bodies = program.Methods.Where(m => m.Body is not null).Select(m => m.Body!).ToList();
        var budget = Math.Max(LeastBudget, bodies.Count * InstancesPerMethod);
        for (var level = LikelyLevel(bodies, models, budget); ; level++)
        {
            var solver = new Solver(program, models, level, budget, cancellation, graph);
            var delegates = new Delegates(solver);
            var enumerations = new Enumerations(solver, delegates);
            var injection = new Injection(solver, delegates);
            var roots = new EntryRoots(solver, injection);
            // The order: what makes objects before what starts methods on them; library models last, they account for every call.
            solver.Features =
            [
                delegates,
                new Async(solver),
                new Exceptions(solver),
                enumerations,
                roots,
                new PublicApi(solver, injection, roots),
                injection,
                new LibraryModels(solver, delegates, enumerations, injection),
            ];
            if (solver.Run()) return new PointsToResult(solver);
        }
    }

    /// <summary>
    /// Every origin that spawns may analyze most of the program once more: when that is sure to break the budget, there is no use
    /// in trying.
    /// </summary>
    private static ContextLevel LikelyLevel(List<IrBody> bodies, ModelIndex models, int budget)
    {
        var spawns = bodies.SelectMany(b => b.Instructions).OfType<Call>().Count(c => models.ModelOf(c) is { } model && model.Effects.Any(e => e is Effect.Spawn or Effect.RunDelegate { Timing: DelegateTiming.Parallel or DelegateTiming.ParallelOnce }));
        return (long)spawns * bodies.Count > 4L * budget ? ContextLevel.Receivers : ContextLevel.Full;
    }
}
