using System.CommandLine;
using MapAudit.Analysis;
using MapAudit.Reports;
using MapAudit.Reports.Graphs;

namespace MapAudit.Cli;

/// <summary><c>mapaudit graph</c>: draws what calls, starts or locks what, for a graph program or a page.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var kind = OptionParser.Word("--kind", StageGraphs.Kinds[0], "What to draw.", StageGraphs.Kinds);
        var format = OptionParser.Word("--format", "dot", "How to write it: for Graphviz, for Markdown pages, for programs.", [.. AllGraphFormats.List.Select(f => f.Name)]);
        var map = new Option<string?>("--map") { Description = "Only what leads to maps whose name contains this.", HelpName = "name" };
        var command = new Command("graph", "Draw what calls, starts or locks what in a program.") { kind, format, map };
        var options = new CommonOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Failures.GuardAsync(
            options.Verbosity(parsed) == Verbosity.Verbose,
            () => RunAsync(parsed.GetRequiredValue(kind), AllGraphFormats.Find(parsed.GetRequiredValue(format)), parsed.GetValue(map), options.Read(parsed), options.Verbosity(parsed), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string kind, IGraphFormat format, string? map, AuditOptions options, Verbosity verbosity, CancellationToken cancellation)
    {
        var result = await Progress.ShowAsync(verbosity, progress => Audit.RunAsync(options, progress, cancellation));
        format.Write(StageGraphs.Of(result.Pipeline, kind, map), new ReportPaths(result.Report.SourceRoot), Console.Out);
        return ExitCode.Clean;
    }
}
