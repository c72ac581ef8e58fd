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

    /// <summary>Full contexts are not tried for longer than this, however large the program is: they fail late and then cost much.</summary>
    private const int MostForFull = 60_000;

    /// <param name="graph">Makes what solves the constraints; the usual one unless given.</param>
    /// <param name="from">Contexts to begin with: those that did for nearly the same program.</param>
    public static PointsToResult Run(IrProgram program, ModelIndex models, CancellationToken cancellation, Func<TypeFilter, IPointerGraph>? graph = null, ContextLevel from = ContextLevel.Full)
    {
        var budget = Math.Max(LeastBudget, program.Methods.Count(m => m.Body is not null) * InstancesPerMethod);
        for (var level = from; ; level++)
        {
            var solver = new Solver(program, models, level, level == ContextLevel.Full ? Math.Min(budget, MostForFull) : budget, cancellation, graph);
            var delegates = new Delegates(solver);
            var enumerations = new Enumerations(solver, delegates);
            var injection = new Injection(solver, delegates);
            var roots = new EntryRoots(solver, injection);
            var api = new PublicApi(solver, injection, roots);
            // The order: what makes objects before what starts methods on them; library models after them, they account for every call; callers without source last, they call what nobody else does.
            solver.Features =
            [
                delegates,
                new Async(solver),
                new Exceptions(solver),
                enumerations,
                roots,
                api,
                injection,
                new LibraryModels(solver, delegates, enumerations, injection),
                new ForeignObjects(solver, injection),
                new OutsideCallers(solver, injection, roots, api),
            ];
            if (solver.Run()) return new PointsToResult(solver);
        }
    }
}
