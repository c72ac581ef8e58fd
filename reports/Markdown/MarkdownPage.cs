using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Markdown;

/// <summary>The pieces of the markdown report. Everything from the audited code is escaped or stands in code quotes.</summary>
internal sealed class MarkdownPage(TextWriter writer, ReportPaths paths)
{
    private const string Special = @"\`*_{}[]<>#|&~";

    public static string Escape(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => Special.Contains(c) ? "\\" + c : c.ToString()));

    /// <summary>Inline code; longer quotes where the text holds back-quotes of its own (<c>Dictionary`2</c>).</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Contains('`') ? $"`` {line} ``" : $"`{line}`";
    }

    /// <summary>A bar would end the cell even inside code.</summary>
    private static string Cell(string text) => text.Replace("|", "\\|");

    public string Place(SourceSpan span) => Code(paths.Place(span));

    public void Line(string text) => writer.Write(text + "\n");

    public void Paragraph(string text) => Line("\n" + text);

    public void Heading(int level, string text) => Line($"\n{new string('#', level)} {text}\n");

    public void WriteTable(IReadOnlyList<Finding> findings)
    {
        Line("\n| Risk | Rule | Map | Threads | Where |\n| ---: | --- | --- | --- | --- |");
        foreach (var f in findings)
        {
            var threads = new[] { f.First, f.Second }.OfType<AccessStory>().Select(a => Escape(a.Thread.Name)).Distinct();
            Line($"| {f.Risk} | {f.RuleId} | {Cell(Code(f.MapName))} | {string.Join("<br>", threads)} | {Cell(Place(f.First.Span))} |");
        }
    }

    public void WriteFinding(Finding finding)
    {
        Heading(2, $"{finding.RuleId} {Code(finding.MapName)} (risk {finding.Risk})");
        Line(Escape(Words.Sentence(finding.Message)));
        Paragraph($"- Map: {Code(finding.MapType)}, declared at {Place(finding.MapDeclaration)}");
        Line($"- Confidence: {Words.Of(finding.Confidence)}. {Escape(Words.Sentence(finding.ConfidenceReason))}");
        Line($"- What breaks: {Escape(Words.Sentence(finding.Consequence.What))}");
        if (finding.Consequence.ExceptionText.Length > 0) Line($"- Search for: {Code(finding.Consequence.ExceptionText)}");
        Line($"- Why in parallel: {Escape(Words.Sentence(finding.WhyParallel))}");
        Line($"- Why unguarded: {Escape(Words.Sentence(finding.WhyUnguarded))}");
        Line($"- Fingerprint: `{finding.Fingerprint}`");
        Paragraph("<details><summary>Threads, risk and advice</summary>");
        WriteThread("A", finding.First);
        if (finding.Second != null) WriteThread("B", finding.Second);
        WriteRisk(finding);
        WriteAdvice(finding.Advice, finding.First.Span.File.EndsWith(".vb", StringComparison.OrdinalIgnoreCase) ? "vb" : "csharp");
        WriteOthers(finding);
        Paragraph("</details>");
    }

    private void WriteThread(string letter, AccessStory access)
    {
        Heading(3, $"Thread {letter}: {Escape(access.Thread.Name)}");
        Line(Escape(Words.Sentence(access.Thread.Root)) + (access.Thread.Multiplicity == Multiplicity.Many ? " It may run beside itself." : "") + "\n");
        var number = 0;
        foreach (var step in access.StepsOrAccess())
            Line($"{++number}. {Place(step.Span)} {Escape(step.Text)} (held: {(step.LocksHeld.Count == 0 ? "none" : Code(step.Kind == StepKind.Access ? Words.WithPlaces(step.LocksHeld) : Words.Of(step.LocksHeld)))})");
    }

    private void WriteRisk(Finding finding)
    {
        if (finding.RiskFactors.Count == 0) return;
        Heading(3, $"Risk {finding.Risk}");
        foreach (var factor in finding.RiskFactors)
            Line($"- {factor.Points:+0;-0;0} {Escape(factor.Name)}: {Escape(factor.Reason)}");
    }

    private void WriteAdvice(Advice advice, string language)
    {
        Heading(3, $"Advice: {Escape(advice.Title)}");
        Line(Escape(advice.Explanation));
        WriteBlock("Before", advice.Before, language);
        WriteBlock("After", advice.After, language);
        if (advice.WhenWrong.Length > 0) Paragraph($"When this is wrong: {Escape(advice.WhenWrong)}");
    }

    private void WriteBlock(string title, string code, string language)
    {
        if (code.Length == 0) return;
        var fence = code.Contains("```") ? "~~~~" : "```";
        Paragraph($"{title}:\n\n{fence}{language}\n{code.ReplaceLineEndings("\n").TrimEnd()}\n{fence}");
    }

    private void WriteOthers(Finding finding)
    {
        var others = finding.OtherAccesses().ToList();
        if (others.Count == 0) return;
        Heading(3, "Other accesses");
        foreach (var a in others)
            Line($"- {Words.Of(a.Kind)} {Code(a.Operation)} at {Place(a.Span)} by {Escape(a.Thread.Name)}, held: {Escape(Words.WithPlaces(a.LocksHeld))}");
    }
}
