using System.CommandLine;
using MapAudit.Analysis;

namespace MapAudit.Cli;

/// <summary><c>mapaudit dump</c>: what one stage made of a program, so that a wrong answer can be followed without a debugger.</summary>
internal static class DumpCommand
{
    public static Command Create()
    {
        var stage = OptionParser.Word("stage", "The stage to print", [.. DumpStages.All.Select(s => s.Name)]);
        var map = new Option<string?>("--map") { Description = "Only maps whose name contains this (stage accesses).", HelpName = "name" };
        var command = new Command("dump", "Print the result of one stage of the audit.") { stage, map };
        var options = new CommonOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Failures.GuardAsync(
            options.Verbosity(parsed) == Verbosity.Verbose,
            () => RunAsync(DumpStages.Find(parsed.GetRequiredValue(stage)), parsed.GetValue(map), options.Read(parsed), options.Verbosity(parsed), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(DumpStage stage, string? map, AuditOptions options, Verbosity verbosity, CancellationToken cancellation)
    {
        var result = await Progress.ShowAsync(verbosity, progress => Audit.RunAsync(options, progress, cancellation));
        stage.Print(result.Pipeline, map, Console.Out);
        return ExitCode.Clean;
    }
}
