using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Ranking;
using MapAudit.Analysis.Rules;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis;

/// <summary>The stages after lowering, in order: each takes the results of those before it and reaches into none of them.</summary>
internal static class AuditEngine
{
    /// <param name="contexts">Says with which contexts to begin, once that is known.</param>
    /// <param name="onContexts">Is told which contexts did.</param>
    public static EngineResult Run(IrProgram program, ModelIndex models, AuditOptions options, StageClock clock, Func<ContextLevel> contexts, Action<ContextLevel> onContexts, CancellationToken cancellation)
    {
        // Which objects and which callees: everything else asks this.
        var heap = clock.Measure("heap and calls", () => PointsToAnalysis.Run(program, models, cancellation, from: contexts()));
        onContexts(heap.Level);
        // Who runs beside whom; and, independent of it, what is held where.
        var (threads, locks) = clock.Measure("threads", () => ThreadResult.Analyze(heap, models), "guards", () => LockAnalysis.Run(heap, models, cancellation), options.Jobs);
        // Every operation on every map, and the pairs that nothing settles.
        var taken = new TakenOut(heap, locks, models);
        var guards = new Guards(locks, taken, new FilledUnderLock(heap, locks, models, taken.IsOnlyIn));
        var names = new MapNames(heap, models);
        var ownership = new Ownership(heap, models, threads.Split);
        var collector = new AccessCollector(heap, threads, models, names, ownership, new LeftLocks(heap, locks));
        var (accesses, maps) = clock.Measure("accesses", () =>
        {
            var collected = collector.Collect();
            return (collected, new RaceSearch(threads, guards).Run(collected));
        });
        cancellation.ThrowIfCancellationRequested();
        var isProtected = Protected(maps);
        var causes = maps.SelectMany(m => RaceCause.Of(m, isProtected)).ToList();
        // Steps that are safe one by one but not together; they also tell which races are of a published snapshot.
        var facts = clock.Measure("sequences", () =>
        {
            var sequences = new SequenceAnalysis(heap, threads, models, names, ownership, guards, accesses);
            return new RuleFacts(maps, [.. causes.Select(sequences.Refine).Select(c => c with { HeldAt = guards.HeldAt })]) { Sequences = sequences.Find(maps), Boundaries = sequences.Boundaries() };
        });
        var rules = RuleCatalog.All.ToDictionary(r => r.Id);
        var matches = AllRules.List.Where(r => options.Rules.Includes(r.Id)).SelectMany(r => r.Run(facts));
        var findings = clock.Measure("rules and ranking", () => 
        {
            var stories = new StoryTeller(heap, guards);
            return new Ranker(stories, new RiskAssessment(stories, guards, heap.Level != ContextLevel.Full), threads, rules).Rank(matches);
        });
        return new EngineResult(heap, threads, locks, guards, accesses, maps, findings) { Models = models, Boundaries = facts.Boundaries, CutSerializations = collector.CutSerializations, UnusedMaps = Unused(heap, names, maps) };
    }

    /// <summary>Maps of the program's own code that nothing was found to use.</summary>
    private static List<AuditedMap> Unused(PointsToResult heap, MapNames names, IReadOnlyList<MapRaces> maps)
    {
        var used = maps.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        return [.. heap.AllObjects.Where(o => o is { Kind: HeapObjectKind.Allocation, Maker.Method.IsSource: true }).Select(names.Of).OfType<AuditedMap>()
            .Where(m => !m.Declaration.IsNone && used.Add(m.Name)).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    /// <summary>An outer map protects its inner ones when it is concurrent, immutable, or nobody races on it.</summary>
    private static Func<AuditedMap, bool> Protected(IReadOnlyList<MapRaces> maps)
    {
        var raced = maps.SelectMany(m => m.Pairs).Select(p => p.First.Map.Object.Id).ToHashSet();
        return inner => !inner.Outer.Any(o => raced.Contains(o.Id));
    }
}

/// <summary>What the engine's stages made.</summary>
internal sealed record EngineResult(
    PointsToResult Heap, ThreadResult Threads, LockResult Locks, IGuards Guards, IReadOnlyList<MapAccess> Accesses, IReadOnlyList<MapRaces> Maps, IReadOnlyList<Finding> Findings)
{
    public required ModelIndex Models { get; init; }

    /// <summary>Maps that code which runs makes and nothing uses.</summary>
    public required IReadOnlyList<AuditedMap> UnusedMaps { get; init; }

    /// <summary>Where maps leave what the analysis follows.</summary>
    public required IReadOnlyList<MapBoundary> Boundaries { get; init; }

    /// <summary>Serializer calls whose objects were not followed to the end.</summary>
    public required int CutSerializations { get; init; }
}
