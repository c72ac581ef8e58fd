using MapAudit.Analysis.Common;

namespace MapAudit.Reports;

/// <summary>A few lines of code around a span, moved left by the indentation they share, with the span marked.</summary>
public sealed record SourceExcerpt(SourceSpan Span, IReadOnlyList<ExcerptLine> Lines)
{
    private const int MostSpanLines = 8;

    /// <summary>Null when the file is gone or no longer holds the span.</summary>
    public static SourceExcerpt? Around(SourceFiles files, SourceSpan span, int linesBefore, int linesAfter)
    {
        if (span.IsNone || files.Read(span.File) is not { } file || file.TextOf(span) == null) return null;
        var last = Math.Min(span.EndLine, span.StartLine + MostSpanLines - 1);
        var from = Math.Max(1, span.StartLine - linesBefore);
        var to = Math.Min(file.Lines.Count, last == span.EndLine ? last + linesAfter : last);
        while (from < span.StartLine && file.Lines[from - 1].Trim().Length == 0) from++;
        while (to > last && file.Lines[to - 1].Trim().Length == 0) to--;

        // The end of an enclosing block says nothing and would push the rest to the right.
        while (to > last && Indent(file.Lines[to - 1]) < Indent(file.Lines[from - 1])) to--;

        var texts = Enumerable.Range(from, to - from + 1).Select(n => file.Lines[n - 1]).ToList();
        var indent = texts.Where(t => t.Trim().Length > 0).Select(Indent).DefaultIfEmpty(0).Min();
        return new SourceExcerpt(span, texts.Select((text, i) => Line(text, from + i, indent, span)).ToList());
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static ExcerptLine Line(string text, int number, int indent, SourceSpan span)
    {
        var cut = Math.Min(indent, text.Length);
        if (number < span.StartLine || number > span.EndLine) return new ExcerptLine(number, text[cut..], "", "");
        var start = number == span.StartLine ? span.StartColumn - 1 : Indent(text);
        var end = number == span.EndLine ? span.EndColumn - 1 : text.Length;
        start = Math.Max(start, cut);
        end = Math.Max(end, start);
        return new ExcerptLine(number, text[cut..start], text[start..end], text[end..]);
    }
}

/// <summary>One line, cut into what stands before, inside and after the span; <see cref="Marked"/> is empty off the span.</summary>
public sealed record ExcerptLine(int Number, string Before, string Marked, string After)
{
    public string Text => Before + Marked + After;
}
