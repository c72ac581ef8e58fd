using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Tests.Harness;

/// <summary>
/// <c>//@ origins main, thread@20 many</c>: the origins that run the line, as kind and line of the place that starts them; <c>main</c> is the
/// entry point, another root has its kind alone.
/// </summary>
public sealed class OriginFacts(PointsToResult heap, ThreadResult threads) : IFactProvider
{
    private readonly SiteIndex sites = new(heap);

    public string Keyword => "origins";

    public IEnumerable<Fact> FactsAt(string file, int line)
    {
        var running = sites.At(file, line).ToList();
        if (running.Count == 0) return [];
        return [new Fact("", [.. running.SelectMany(s => threads.OriginsOf(s.Instance, s.Instruction)).Distinct().Select(Name).Distinct(StringComparer.Ordinal)])];
    }

    private static string Name(Origin origin)
    {
        if (origin.IsMain) return "main";
        var kind = char.ToLowerInvariant(origin.Kind.ToString()[0]) + origin.Kind.ToString()[1..];
        return kind + (origin.Sites is [var site, ..] ? $"@{site.Instruction.Span.StartLine}" : "") + (origin.Many ? " many" : "");
    }
}
