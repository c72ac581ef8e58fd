namespace MapAudit.Reports.Console;

/// <summary>Makes cells fit a line by cutting, never by wrapping: a wrapped path is neither readable nor clickable.</summary>
internal static class ColumnFit
{
    private const int Least = 16;

    /// <summary>Takes from the widest column until the sum fits or no column may shrink further.</summary>
    public static IReadOnlyList<int> Shrink(IReadOnlyList<int> natural, int available)
    {
        var widths = natural.ToArray();
        while (widths.Sum() > available)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= Least) break;
            widths[widest]--;
        }
        return widths;
    }

    /// <param name="keepEnd">For names and paths, whose last part says most.</param>
    public static string Cut(string text, int width, bool keepEnd)
    {
        if (text.Length <= width) return text;
        return keepEnd ? "…" + text[^(width - 1)..] : text[..(width - 1)] + "…";
    }
}
