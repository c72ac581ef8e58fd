using MapAudit.Analysis;
using MapAudit.Analysis.Ir;

namespace MapAudit.Cli;

/// <summary>A stage that can be printed.</summary>
internal sealed record DumpStage(string Name, Action<AuditPipeline, TextWriter> Print);

/// <summary>The stages in pipeline order. A stage joins the list with its printer.</summary>
internal static class DumpStages
{
    public static IReadOnlyList<DumpStage> All { get; } =
    [
        new("ir", (pipeline, writer) => writer.Write(IrPrinter.Print(pipeline.Program))),
    ];

    public static DumpStage Find(string name) => All.Single(stage => stage.Name == name);
}
