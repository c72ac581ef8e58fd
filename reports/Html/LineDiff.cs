namespace MapAudit.Reports.Html;

/// <summary>Which lines of two short pieces of code are the same, by their longest common subsequence; indentation alone is no difference.</summary>
internal static class LineDiff
{
    public static (IReadOnlyList<DiffLine> Before, IReadOnlyList<DiffLine> After) Of(string before, string after)
    {
        var (left, right) = (Lines(before), Lines(after));
        var length = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
            for (var j = right.Length - 1; j >= 0; j--)
                length[i, j] = Same(left[i], right[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);

        var (leftKept, rightKept) = (new bool[left.Length], new bool[right.Length]);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (Same(left[i], right[j])) leftKept[i++] = rightKept[j++] = true;
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
        return (left.Select((t, i) => new DiffLine(t, leftKept[i] ? "" : "del")).ToList(), right.Select((t, j) => new DiffLine(t, rightKept[j] ? "" : "ins")).ToList());
    }

    private static string[] Lines(string code) => code.Length == 0 ? [] : code.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    private static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.Ordinal);
}

/// <param name="Change">del, ins, or empty.</param>
internal sealed record DiffLine(string Text, string Change);
