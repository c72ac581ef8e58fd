using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis;

/// <summary>Puts the results of the engine into the report's lists of maps, threads, locks and stages.</summary>
internal static class ReportBuilder
{
    private const int MostUnmodelled = 20;

    private const int MostEntries = 40;

    public static AuditReport Fill(AuditReport report, EngineResult engine, IrProgram program)
    {
        var findings = report.Findings;
        return report with
        {
            Maps = MapVerdicts.Of(engine.Maps, engine.UnusedMaps, engine.Threads, engine.Guards, findings),
            Threads = [.. engine.Threads.Origins.Select(o => Summary(o, engine))],
            Locks = LockTable.Of(engine, findings),
            Stages = Stages(engine),
            Coverage = report.Coverage with
            {
                CallsOnUnknownObjects = CallCoverage.OnUnknownObjects(engine.Heap),
                UnknownOperations = [.. report.Coverage.UnknownOperations, .. CallCoverage.Opaque(engine.Heap, engine.Models)],
                UnmodelledCalls = CallCoverage.UnmodelledShare(engine.Heap),
                UnmodelledCallees = [.. CallCoverage.Unmodelled(engine.Heap, engine.Models).Take(MostUnmodelled)],
                TargetsPerVirtualCall = Math.Round(CallCoverage.TargetsPerVirtualCall(engine.Heap), 2),
                BudgetFallbacks = BudgetSentences.Of(engine),
                Unreached = Unreached.Of(engine.Heap, program, engine.Models, engine.Maps.Select(m => m.Name).Concat(engine.UnusedMaps.Select(m => m.Name)).ToHashSet(StringComparer.Ordinal)),
                BoundaryEscapes = [.. engine.Boundaries.Select(b => new BoundaryEscape(b.Access.Map.Name, $"handed to {b.How}", b.Access.Span))],
            },
        };
    }

    private static ThreadSummary Summary(Origin origin, EngineResult engine)
    {
        var root = origin.Sites.Count > 0 ? origin.Sites[0].Instruction.Span : origin.Entries.Count > 0 ? origin.Entries[0].Instance.Method.Declaration : SourceSpan.None;
        return new ThreadSummary(StoryTeller.IdOf(origin), origin.Name, origin.IsMain ? "main" : OriginBuilder.Describe(origin.Kind), root, StoryTeller.IsMany(origin) ? Multiplicity.Many : Multiplicity.One, origin.Parent is null ? null : StoryTeller.IdOf(origin.Parent))
        {
            Why = origin.Why,
            Entries = [.. EntriesOf(origin).Distinct().Order(StringComparer.Ordinal).Take(MostEntries)],
            Maps = [.. engine.Accesses.Where(a => origin.Runs.ContainsKey(a.Instance.Id)).Select(a => a.Map.Name).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string> EntriesOf(Origin origin) =>
        origin.Entries.Select(e => origin.Titles.TryGetValue(e.Instance.Id, out var title) ? title : e.Instance.Method.DisplayName);

    private static List<StageStatistic> Stages(EngineResult engine)
    {
        var owned = engine.Maps.Sum(m => (long)m.SettledByOwnership);
        var ordered = engine.Maps.Sum(m => m.SettledByOrder.Values.Sum(v => (long)v));
        var guarded = engine.Maps.Sum(m => m.SettledByGuard.Values.Sum(v => (long)v));
        var raced = engine.Maps.Sum(m => (long)m.Pairs.Count);
        return
        [
            new("pairs settled by ownership", owned + ordered + guarded + raced, owned),
            new("pairs settled by order and confinement", ordered + guarded + raced, ordered),
            new("pairs settled by a common guard", guarded + raced, guarded),
        ];
    }
}
