using MapAudit.Analysis;

namespace MapAudit.Cli;

/// <summary>A stage that can be printed.</summary>
internal sealed record DumpStage(string Name, Action<AuditPipeline, string?, TextWriter> Print);

/// <summary>The stages in pipeline order.</summary>
internal static class DumpStages
{
    public static IReadOnlyList<DumpStage> All { get; } =
        [.. StageDump.Stages.Select(name => new DumpStage(name, (pipeline, map, writer) => writer.Write(StageDump.Print(pipeline, name, map))))];

    public static DumpStage Find(string name) => All.Single(stage => stage.Name == name);
}
