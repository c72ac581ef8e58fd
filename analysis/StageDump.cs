using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis;

/// <summary>Prints what one stage made of a program, so that a wrong answer can be followed without a debugger.</summary>
public static class StageDump
{
    /// <summary>The stages that can be printed, in pipeline order.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["ir", "calls", "points-to", "threads", "locks", "accesses"];

    /// <param name="map">Only what concerns maps whose name contains this; null for everything.</param>
    public static string Print(AuditPipeline pipeline, string stage, string? map)
    {
        var engine = pipeline.Engine ?? throw new InvalidOperationException("The audit kept no stages.");
        return stage switch
        {
            "ir" => IrPrinter.Print(pipeline.Program),
            "calls" => HeapPrinter.Calls(engine.Heap),
            "points-to" => HeapPrinter.PointsTo(engine.Heap),
            "threads" => OriginPrinter.Print(engine.Heap, engine.Threads),
            "locks" => LockPrinter.Print(engine.Heap, engine.Models, engine.Locks),
            "accesses" => AccessPrinter.Print(engine.Maps, engine.Threads, engine.Guards, map),
            _ => throw new ArgumentException($"there is no stage '{stage}'", nameof(stage)),
        };
    }
}
