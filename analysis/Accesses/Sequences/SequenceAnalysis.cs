using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>What is wrong with maps whose single accesses are safe, and what a race on a map is really about.</summary>
internal sealed class SequenceAnalysis
{
    private readonly IReadOnlyList<MapAccess> _accesses;
    private readonly SequenceSearch _search;
    private readonly Factories _factories;
    private readonly UnsafeCopies _copies;
    private readonly Publications _publications;
    private readonly Boundaries _boundaries;

    public SequenceAnalysis(PointsToResult heap, ThreadResult threads, ModelIndex models, MapNames names, Ownership ownership, IGuards guards, IReadOnlyList<MapAccess> accesses)
    {
        _accesses = accesses;
        var flows = new BodyFlows();
        var fields = new MapFields(heap, names, ownership, flows);
        var writers = new Writers(accesses, models);
        var window = new Window(threads, guards, flows);
        _search = new SequenceSearch(heap, models, names, ownership, flows, fields, writers, window, accesses);
        _factories = new Factories(heap, models, writers, window, new FactoryEffects(heap, models, flows));
        _copies = new UnsafeCopies(writers, window);
        _publications = new Publications(heap, models, flows, fields, accesses);
        _boundaries = new Boundaries(heap, threads, models, names);
    }

    /// <summary>The sequences that no race stands before (a map that is raced needs a guard first), each pair of steps named once.</summary>
    public IReadOnlyList<Sequence> Find(IReadOnlyList<MapRaces> maps)
    {
        var races = maps.Where(m => m.Pairs.Count > 0).ToDictionary(m => m.Name);
        var found = _search.Run().Concat(_factories.Run(_accesses)).Concat(_copies.Run(_accesses)).Where(s => !IsRaced(s, races)).ToList();
        return [.. MostSpecific(found).OrderBy(s => s.Kind).ThenBy(s => s.MapName, StringComparer.Ordinal).ThenBy(s => s.Act.Span).ThenBy(s => s.First.Span)];
    }

    /// <summary>A race on a published snapshot is named so.</summary>
    public RaceCause Refine(RaceCause cause) => _publications.Refine(cause);

    public IReadOnlyList<MapBoundary> Boundaries() => _boundaries.Run();

    private static bool IsRaced(Sequence sequence, Dictionary<string, MapRaces> races)
    {
        if (!races.TryGetValue(sequence.MapName, out var raced)) return false;
        // The inner maps of a map have its name: a race on them is the cause of all that.
        if (sequence.Kind is SequenceKind.LazyInit or SequenceKind.UnsafeFactory || sequence.IsOnField) return true;
        return raced.Pairs.Exists(p => IsStep(p.First) || IsStep(p.Second));

        bool IsStep(MapAccess access) => access.Span == sequence.First.Span || access.Span == sequence.Act.Span;
    }

    private static IEnumerable<Sequence> MostSpecific(List<Sequence> found)
    {
        var byStep = found.SelectMany(s => new[] { (Key: (s.MapName, s.First.Span), Sequence: s), (Key: (s.MapName, s.Act.Span), Sequence: s) }).ToLookup(p => p.Key, p => p.Sequence);
        return found.Where(s => Rank(s) >= byStep[(s.MapName, s.First.Span)].Concat(byStep[(s.MapName, s.Act.Span)]).Max(Rank));

        static int Rank(Sequence sequence) => sequence.Kind switch { SequenceKind.CheckThenAct => 0, SequenceKind.LostUpdate => 1, _ => 2 };
    }
}
