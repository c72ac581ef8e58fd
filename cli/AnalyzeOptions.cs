using System.CommandLine;
using MapAudit.Analysis;
using MapAudit.Reports.Baselines;

namespace MapAudit.Cli;

/// <summary>One run of <c>analyze</c> as the user asked for it.</summary>
/// <param name="Format">The report on standard output.</param>
/// <param name="Files">Reports that go to files.</param>
/// <param name="Baseline">What was known before; null when nothing was given.</param>
internal sealed record AnalyzeRequest(AuditOptions Audit, string Format, IReadOnlyList<OutputFile> Files, bool IncludeSuppressed, FailOn FailOn, IReadOnlyList<SarifResult>? Baseline, bool Stats, bool Timestamp, Verbosity Verbosity);

/// <summary>The options of <c>analyze</c>, and how an <see cref="AnalyzeRequest"/> is read from them.</summary>
internal sealed class AnalyzeOptions
{
    private readonly CommonOptions common = new();
    private readonly Option<string?> html = new("--html") { Description = "Write the report as one HTML page.", HelpName = "file" };
    private readonly Option<string?> sarif = new("--sarif") { Description = "Write SARIF 2.1.0, for code scanning and editors.", HelpName = "file" };
    private readonly Option<string?> json = new("--json") { Description = "Write the whole report as JSON.", HelpName = "file" };
    private readonly Option<string?> markdown = new("--md") { Description = "Write a Markdown summary, for pull requests and job pages.", HelpName = "file" };
    private readonly Option<string> format = OptionParser.Word("--format", "console", "What to print on standard output.", ["console", "json", "sarif"]);
    private readonly Option<string> failOn = FailOnRule.Option();
    private readonly Option<string?> baseline = new("--baseline") { Description = "A SARIF log of an earlier run: findings that it has are marked as known and fail nothing.", HelpName = "file" };
    private readonly Option<bool> includeSuppressed = new("--include-suppressed") { Description = "Keep suppressed findings in the SARIF log, marked as such; GitHub opens alerts for them." };
    private readonly Option<int> minRisk = OptionParser.Number("--min-risk", 100, "Leave out findings of a lower risk (0 to 100).");
    private readonly Option<string?> rules = new("--rules") { Description = "Turn rules on and off: -MAP040, or -all,+MAP001.", HelpName = "list" };
    private readonly Option<bool> stats = new("--stats") { Description = "Print on standard error what each stage took in, settled, and cost." };
    private readonly Option<bool> timestamp = new("--timestamp") { Description = "Write the time into the reports; without it equal input gives equal bytes." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[html, sarif, json, markdown, format, failOn, baseline, includeSuppressed, minRisk, rules, stats, timestamp]) command.Add(option);
        common.AddTo(command);
    }

    public Verbosity Verbosity(ParseResult parsed) => common.Verbosity(parsed);

    /// <exception cref="UsageException">A value is wrong in itself or on this machine.</exception>
    public AnalyzeRequest Read(ParseResult parsed)
    {
        var audit = common.Read(parsed) with
        {
            MinRisk = parsed.GetValue(minRisk),
            Rules = ReadRules(parsed.GetValue(rules)),
            Timings = parsed.GetValue(stats),
        };
        var files = new (string Format, string? Path)[]
        {
            ("html", parsed.GetValue(html)), ("sarif", parsed.GetValue(sarif)), ("json", parsed.GetValue(json)), ("markdown", parsed.GetValue(markdown)),
        };
        return new AnalyzeRequest(
            audit,
            parsed.GetRequiredValue(format),
            OutputFile.Check(files, parsed.GetValue(includeSuppressed)),
            parsed.GetValue(includeSuppressed),
            FailOnRule.Parse(parsed.GetRequiredValue(failOn)),
            parsed.GetValue(baseline) is { } known ? Baseline.Read(known) : null,
            parsed.GetValue(stats),
            parsed.GetValue(timestamp),
            common.Verbosity(parsed));
    }

    private static RuleSelection ReadRules(string? text)
    {
        try
        {
            return text == null ? RuleSelection.Default : RuleSelection.Parse(text, Audit.Rules.Select(rule => rule.Id));
        }
        catch (FormatException e)
        {
            throw new UsageException($"--rules: {e.Message}");
        }
    }
}
