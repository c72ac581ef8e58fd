using System.CommandLine;
using System.Text;
using MapAudit.Analysis;
using MapAudit.Analysis.Findings;
using MapAudit.Reports;
using MapAudit.Reports.Baselines;

namespace MapAudit.Cli;

/// <summary><c>mapaudit analyze</c>: audits a program, prints one report and writes the others.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var command = new Command("analyze", "Audit a program and report the maps that threads race on.");
        var options = new AnalyzeOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Failures.GuardAsync(
            options.Verbosity(parsed) == Verbosity.Verbose, () => RunAsync(options.Read(parsed), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(AnalyzeRequest request, CancellationToken cancellation)
    {
        var result = await Progress.ShowAsync(request.Verbosity, progress => Audit.RunAsync(request.Audit, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        var report = request.Timestamp ? result.Report with { Timestamp = TimeProvider.System.GetUtcNow() } : result.Report;

        if (request.Baseline is { } known) report = Comparison.Mark(report, known);

        // Files first: once the table is on the screen, everything it names is there.
        foreach (var file in request.Files) file.Write(report);
        Print(AllReports.Find(request.Format, request.IncludeSuppressed)!, report);
        if (request.Verbosity != Verbosity.Quiet)
            foreach (var warning in report.Coverage.Warnings.Concat(report.Coverage.UnusedSuppressions)) Failures.Say($"warning: {warning}");
        if (request.Stats) Statistics.Print(report);
        if (request.Verbosity != Verbosity.Quiet)
            foreach (var file in request.Files) Failures.Say($"wrote {file.Path}");
        return request.FailOn.ExitCodeFor(report);
    }

    private static void Print(IReport format, AuditReport report)
    {
        if (format.Name == "console")
        {
            format.Write(report, Console.Out);
            return;
        }
        // Machines read this: UTF-8 without a byte order mark, whatever the terminal's encoding is.
        using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        format.Write(report, writer);
    }
}
