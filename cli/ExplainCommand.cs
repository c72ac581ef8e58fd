using System.CommandLine;
using MapAudit.Analysis;
using MapAudit.Reports;

namespace MapAudit.Cli;

/// <summary><c>mapaudit explain</c>: the page of a rule, or what the audit knows of one finding or one map of a program.</summary>
internal static class ExplainCommand
{
    private const int ShortestFingerprint = 6;

    public static Command Create()
    {
        var what = new Argument<string[]>("what") { Description = "A rule (MAP002 or read-write-race); or the beginning of a fingerprint, and the paths of its program.", Arity = ArgumentArity.OneOrMore };
        var map = new Option<string?>("--map") { Description = "Print the whole argument about this map of the program at the paths.", HelpName = "name" };
        var noBuildLogic = CommonOptions.CreateNoBuildLogic();
        var command = new Command("explain", "Print what a rule finds and how to mend it, or why a map of a program is raced or safe.") { what, map, noBuildLogic };
        command.SetAction((parsed, cancellation) => Failures.GuardAsync(
            false, () => ExplainAsync(parsed.GetRequiredValue(what), parsed.GetValue(map), parsed.GetValue(noBuildLogic), cancellation)));
        return command;
    }

    private static async Task<int> ExplainAsync(string[] what, string? map, bool noBuildLogic, CancellationToken cancellation)
    {
        if (map is not null)
        {
            var argument = MapExplanation.Of(await AuditAsync(what, noBuildLogic, cancellation), map);
            if (argument.Length == 0) throw new UsageException($"there is no map '{map}'; the reports list all maps.");
            Console.Out.Write(argument);
            return ExitCode.Clean;
        }
        if (what.Length == 1) return ExplainRule(what[0]);
        if (what[0].Length < ShortestFingerprint || !what[0].All(char.IsAsciiHexDigit)) throw new UsageException($"'{what[0]}' is no fingerprint; a rule is explained without paths.");
        var report = (await AuditAsync(what[1..], noBuildLogic, cancellation)).Report;
        var findings = report.Findings.Where(f => f.Fingerprint.StartsWith(what[0], StringComparison.OrdinalIgnoreCase)).ToList();
        if (findings.Count == 0) throw new UsageException($"there is no finding '{what[0]}'.");
        AllReports.Find("markdown")!.Write(report with { Findings = findings }, Console.Out);
        return ExitCode.Clean;
    }

    private static int ExplainRule(string asked)
    {
        var rule = Audit.Rules.FirstOrDefault(r => asked.Equals(r.Id, StringComparison.OrdinalIgnoreCase) || asked.Equals(r.Name, StringComparison.OrdinalIgnoreCase));
        if (rule == null) return Failures.Usage($"there is no rule '{asked}'; 'mapaudit rules' lists them.");
        Console.Out.Write(rule.Page.Markdown);
        return ExitCode.Clean;
    }

    private static Task<AuditResult> AuditAsync(IReadOnlyList<string> paths, bool noBuildLogic, CancellationToken cancellation)
    {
        if (paths.FirstOrDefault(path => !Path.Exists(path)) is { } missing) throw new UsageException($"'{missing}' does not exist.");
        return Progress.ShowAsync(Verbosity.Normal, progress => Audit.RunAsync(new AuditOptions { Paths = paths, NoBuildLogic = noBuildLogic, Configuration = ConfigurationFile.Find(null, paths) }, progress, cancellation));
    }
}
