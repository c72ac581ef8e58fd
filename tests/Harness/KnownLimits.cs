namespace MapAudit.Tests.Harness;

/// <summary>
/// Cases that the audit gets wrong and that are listed as such, with the reason. A listed case must be wrong: once it is right, its line
/// has to go.
/// </summary>
public sealed class KnownLimits
{
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Reasons => reasons;

    public static string FilePath { get; } = Path.Combine(RepositoryFolder.Corpus, "known-limits.txt");

    public static KnownLimits Read() => Parse(File.ReadAllText(FilePath));

    /// <summary>Each line is a case id, blanks, and the reason; lines that start with '#' are comments.</summary>
    public static KnownLimits Parse(string text)
    {
        var limits = new KnownLimits();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = line.Split((char[])[' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < 2) throw new FormatException($"known-limits.txt: '{line}' gives no reason.");
            if (!limits.reasons.TryAdd(parts[0], parts[1])) throw new FormatException($"known-limits.txt: '{parts[0]}' is listed twice.");
        }
        return limits;
    }
}
