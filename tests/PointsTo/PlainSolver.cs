using MapAudit.Analysis;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Tests.PointsTo;

/// <summary>Solves a program again with <see cref="PlainGraph"/> and compares everything that was found.</summary>
internal static class PlainSolver
{
    private const int Most = 5;

    /// <returns>The first few differences, each one line.</returns>
    public static IReadOnlyList<string> Differences(AuditPipeline pipeline)
    {
        var engine = pipeline.Engine!;
        var plain = PointsToAnalysis.Run(pipeline.Program, engine.Models, CancellationToken.None, filter => new PlainGraph(filter));
        return Differences(plain, engine.Heap);
    }

    public static IReadOnlyList<string> Differences(PointsToResult expected, PointsToResult actual)
    {
        var (plain, used) = (new HeapText(expected).Facts(), new HeapText(actual).Facts());
        return [.. plain.Except(used).Order(StringComparer.Ordinal).Take(Most).Select(f => "missing: " + f), .. used.Except(plain).Order(StringComparer.Ordinal).Take(Most).Select(f => "surplus: " + f)];
    }
}
