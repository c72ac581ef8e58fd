using System.Text;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Prints origins with what starts them and what they run.</summary>
public static class OriginPrinter
{
    public static string Print(PointsToResult heap, ThreadResult threads)
    {
        var text = new StringBuilder();
        foreach (var origin in threads.Origins)
        {
            text.Append($"T{origin.Id + 1} {origin.Name} ({origin.Kind}{(origin.Many ? ", many" : "")}{(origin.IsOnce ? ", once" : "")}{(origin.IsSequential ? ", sequential" : "")}){(origin.Parent is { } parent ? $" child of T{parent.Id + 1}" : "")}: {origin.Why}\n");
            foreach (var site in origin.Sites) text.Append($"  started at {site.Instruction.Span} in {site.Instance} handle #{site.Handle?.Id}\n");
            foreach (var (entry, part) in origin.Entries) text.Append($"  enters {entry} {part}\n");
            foreach (var (id, part) in origin.Runs.OrderBy(r => r.Key)) text.Append($"  runs {heap.Instances[id]} {part}\n");
        }
        return text.ToString();
    }
}
