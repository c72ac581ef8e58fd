using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis;

/// <summary>Says, one sentence each, where a budget or a limit made the analysis coarser or left something out.</summary>
internal static class BudgetSentences
{
    public static IReadOnlyList<string> Of(EngineResult engine)
    {
        var sentences = new List<string>();
        if (engine.Heap.Level == ContextLevel.Receivers) sentences.Add("Objects of different threads are not told apart by thread: the program is too large for full contexts.");
        if (engine.Heap.Level == ContextLevel.None) sentences.Add("Objects are told apart by allocation site only: the program is too large for contexts.");
        if (engine.Heap.CrowdedClasses is { Count: > 0 } crowded)
        {
            sentences.Add($"{Classes(crowded.Count)} with more objects than are told apart: those beyond the limit are taken as one ({Some(crowded.Select(t => t.DisplayName))}).");
        }
        sentences.AddRange(engine.Heap.Counts.Cuts);
        if (engine.Threads.Coarseness is { } coarse) sentences.Add(coarse);
        sentences.AddRange(engine.Threads.Parallel.Cuts());
        sentences.AddRange(engine.Maps.Where(m => m.IsCut).Select(m => $"So many pairs of accesses of '{m.Name}' race that not all were looked at: its findings may miss some accesses."));
        if (engine.CutSerializations > 0) sentences.Add($"What a serializer reads was followed {AccessCollector.MaxSerializedDepth} objects deep, at most {AccessCollector.MaxSerialized} of them; what lies beyond was left out at {engine.CutSerializations} {(engine.CutSerializations == 1 ? "place" : "places")}.");
        return sentences;
    }

    private static string Classes(int count) => count == 1 ? "There is 1 class" : $"There are {count} classes";

    private static string Some(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(3)) + (all.Count > 3 ? " …" : "");
    }
}
