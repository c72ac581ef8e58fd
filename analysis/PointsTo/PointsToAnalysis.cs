using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo.Features;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Stage 3: heap and calls. Tries with full contexts first and steps down when the budget runs out.</summary>
public static class PointsToAnalysis
{
    /// <summary>Method instances per method of the program that full contexts may cost.</summary>
    private const int InstancesPerMethod = 4;

    private const int LeastBudget = 16_000;

    public static PointsToResult Run(IrProgram program, ModelIndex models, CancellationToken cancellation, ContextLevel start = ContextLevel.Full)
    {
        var budget = Math.Max(LeastBudget, program.Methods.Count(m => m.Body is not null) * InstancesPerMethod);
        for (var level = start; ; level++)
        {
            var solver = new Solver(program, models, level, budget, cancellation);
            var delegates = new Delegates(solver);
            var enumerations = new Enumerations(solver, delegates);
            var injection = new Injection(solver, delegates);
            var roots = new EntryRoots(solver, injection);
            // The order: what makes objects before what starts methods on them; library models last, they account for every call.
            solver.Features =
            [
                delegates,
                new Async(solver),
                enumerations,
                roots,
                new PublicApi(solver, injection, roots),
                injection,
                new LibraryModels(solver, delegates, enumerations, injection),
            ];
            if (solver.Run()) return new PointsToResult(solver);
        }
    }
}
