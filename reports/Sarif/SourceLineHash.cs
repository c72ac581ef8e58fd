using System.Globalization;

namespace MapAudit.Reports.Sarif;

/// <summary>
/// The fingerprint by which GitHub code scanning tracks an alert (<c>primaryLocationLineHash</c>): for each line a rolling hash over the
/// 100 UTF-16 units from its start, blanks and tabs left out, every line end counted as LF, the end of the file as U+FFFF and then zeros;
/// with the number of times that hash came up so far in the file.
/// </summary>
public static class SourceLineHash
{
    private const int Window = 100;
    private const ulong Factor = 37;
    private const char EndOfFile = '\uFFFF';

    /// <summary>One value per line, the first line at index 0. A byte order mark, if kept in the text, counts as a unit of the first line.</summary>
    public static IReadOnlyList<string> OfLines(string text)
    {
        var (units, starts) = Condense(text);
        var dropped = Power(Factor, Window);
        var hashes = new List<string>(starts.Count);
        var times = new Dictionary<ulong, int>();
        ulong hash = 0;
        var next = 0;
        // The hash after unit i covers units i-99..i, so a line that starts at s is complete after unit s+99.
        for (var i = 0; next < starts.Count; i++)
        {
            hash = unchecked(Factor * hash + At(units, i) - dropped * At(units, i - Window));
            if (i != starts[next] + Window - 1) continue;
            var count = times[hash] = times.GetValueOrDefault(hash) + 1;
            hashes.Add(string.Create(CultureInfo.InvariantCulture, $"{hash:x}:{count}"));
            next++;
        }
        return hashes;
    }

    /// <summary>The units that count, and where among them each line starts.</summary>
    private static (List<char> Units, List<int> Starts) Condense(string text)
    {
        var units = new List<char>(text.Length + 1);
        var starts = new List<int>();
        var lineStart = true;
        var afterReturn = false;
        foreach (var unit in text.Append(EndOfFile))
        {
            if (unit is ' ' or '\t' || (afterReturn && unit == '\n'))
            {
                afterReturn = false;
                continue;
            }
            afterReturn = unit == '\r';
            if (lineStart) starts.Add(units.Count);
            units.Add(afterReturn ? '\n' : unit);
            lineStart = units[^1] == '\n';
        }
        return (units, starts);
    }

    private static ulong At(List<char> units, int index) => index >= 0 && index < units.Count ? units[index] : 0UL;

    private static ulong Power(ulong value, int exponent)
    {
        ulong result = 1;
        for (var i = 0; i < exponent; i++) result = unchecked(result * value);
        return result;
    }
}
