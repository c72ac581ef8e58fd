using MapAudit.Analysis.Findings;
using Spectre.Console;

namespace MapAudit.Reports.Console;

/// <summary>
/// One table, the highest risk first, then two lines of summary. Written to a file or a pipe it is plain text of a fixed width:
/// no colour codes, and no cell is wrapped, so that one line is one thread of one finding.
/// </summary>
/// <param name="width">Columns to use; null takes those of the terminal, or 120 where there is none.</param>
public sealed class ConsoleReport(int? width = null) : IReport
{
    private const int RedirectedWidth = 120;
    private static readonly string[] Headings = ["Risk", "Rule", "Map", "Threads", "Where"];

    public string Name => "console";

    public void Write(AuditReport report, TextWriter writer)
    {
        var plain = !ReferenceEquals(writer, System.Console.Out) || System.Console.IsOutputRedirected;
        var text = plain ? new StringWriter { NewLine = "\n" } : writer;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (plain) console.Profile.Capabilities.Unicode = true;
        var columns = width ?? (plain ? RedirectedWidth : console.Profile.Width);
        var summary = new ReportSummary(report);
        console.Profile.Width = columns;
        if (summary.Open.Count > 0) console.Write(Table(summary.Open, new ReportPaths(report.SourceRoot), columns));
        // Sentences are for the terminal to wrap: a line break of ours would end up in logs.
        console.Profile.Width = 10_000;
        foreach (var line in Closing(report, summary)) console.MarkupLine(line);

        if (!plain) return;
        foreach (var line in text.ToString()!.TrimEnd('\n').Split('\n')) writer.Write(line.TrimEnd() + "\n");
    }

    private static Table Table(IReadOnlyList<Finding> findings, ReportPaths paths, int width)
    {
        var rows = findings.Select(f => Row(f, paths)).ToList();
        var natural = Headings.Select((h, i) => Math.Max(h.Length, rows.Max(r => r.Cells[i].Max(line => line.Length)))).ToList();
        var fitted = ColumnFit.Shrink(natural, width - 2 * Headings.Length);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in Headings) table.AddColumn(new TableColumn($"[bold]{heading}[/]").NoWrap().Padding(0, 2));
        table.Columns[0].RightAligned();
        foreach (var row in rows)
        {
            var cells = row.Cells.Select((lines, i) => string.Join('\n', lines.Select(l => Markup.Escape(ColumnFit.Cut(l, fitted[i], keepEnd: i is 2 or 4)))));
            table.AddRow(cells.Select((text, i) => i < 2 ? new Markup($"[{row.Colour}]{text}[/]") : new Markup(text)).ToArray<Spectre.Console.Rendering.IRenderable>());
        }
        return table;
    }

    private static (string Colour, string[][] Cells) Row(Finding f, ReportPaths paths)
    {
        var threads = new[] { f.First, f.Second }.OfType<AccessStory>()
            .Select(a => a.Thread.Name + (a.Thread.Multiplicity == Multiplicity.Many ? " (many)" : "")).ToArray();
        var places = new[] { f.First, f.Second }.OfType<AccessStory>().Select(a => paths.Place(a.Span)).ToArray();
        var colour = f.Level switch { FindingLevel.Error => "red", FindingLevel.Warning => "yellow", _ => "blue" };
        return (colour, [[$"{f.Risk}"], [f.RuleId], [f.MapName], threads, places]);
    }

    private static IEnumerable<string> Closing(AuditReport report, ReportSummary s)
    {
        var high = s.Open.Count(f => f.Confidence == Confidence.High);
        var suppressed = report.Findings.Count(f => f.Suppression != null);
        yield return $"[bold]{Markup.Escape(s.Verdict)}[/]";
        // What a person with a crash log searches for.
        foreach (var text in s.Open.SelectMany(f => f.Consequence.ExceptionText.Split(" | ")).Where(t => t.Length > 0).GroupBy(t => t).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return $"Logs may say: {Markup.Escape(text.Key)} ({ReportSummary.Count(text.Count(), "finding")})";
        yield return $"{ReportSummary.Count(s.Errors, "error")}, {ReportSummary.Count(s.Warnings, "warning")}, {ReportSummary.Count(s.Notes, "note")}; "
            + $"{high} of high confidence{(suppressed > 0 ? $"; {suppressed} suppressed" : "")}. "
            + $"Maps: {s.Raced} raced, {s.Safe} safe, {s.Unknown} unknown. {Markup.Escape(s.Coverage)}.";
    }
}
