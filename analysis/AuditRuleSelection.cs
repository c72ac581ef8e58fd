namespace MapAudit.Analysis;

/// <summary>
/// Which rules may report, as changes to "all of them": <c>-MAP040</c> turns one off, <c>-all,+MAP001,+MAP002</c> leaves two.
/// Later entries win.
/// </summary>
public sealed record RuleSelection
{
    private const string All = "all";

    public static RuleSelection Default { get; } = new() { Changes = [] };

    private IReadOnlyList<(bool On, string Id)> Changes { get; init; } = [];

    /// <summary>The entries as they were written.</summary>
    public override string ToString() => string.Join(',', Changes.Select(c => (c.On ? "+" : "-") + c.Id));

    public bool Includes(string ruleId)
    {
        var included = true;
        foreach (var (on, id) in Changes)
            if (id == All || id == ruleId) included = on;
        return included;
    }

    /// <summary>Equal when the entries are.</summary>
    public bool Equals(RuleSelection? other) => other != null && Changes.SequenceEqual(other.Changes);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <param name="text">Entries divided by commas, each a sign and a rule id or <c>all</c>.</param>
    /// <param name="knownIds">The ids that mean something.</param>
    /// <exception cref="FormatException">An entry has no sign or names no rule; the message is one line for the user.</exception>
    public static RuleSelection Parse(string text, IEnumerable<string> knownIds)
    {
        var known = knownIds.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var changes = new List<(bool, string)>();
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry[0] is not ('+' or '-')) throw new FormatException($"'{entry}' needs a sign: +{entry} or -{entry}.");
            var id = entry[1..];
            if (id.Equals(All, StringComparison.OrdinalIgnoreCase)) changes.Add((entry[0] == '+', All));
            else if (known.Contains(id)) changes.Add((entry[0] == '+', id.ToUpperInvariant()));
            else throw new FormatException($"there is no rule '{id}'; 'mapaudit rules' lists them.");
        }
        return new RuleSelection { Changes = changes };
    }
}
