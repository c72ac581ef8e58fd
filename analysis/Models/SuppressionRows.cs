using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Models;

/// <summary>
/// Reads the <c>suppressions</c> section of a configuration file:
/// <c>- { rule: MAP010 MAP011, map: Shop.*, reason: one thread fills it }</c>. <c>*</c> is any run of characters.
/// </summary>
public static class SuppressionRows
{
    /// <exception cref="ModelException">A row cannot be read.</exception>
    public static IReadOnlyList<SuppressionMark> Read(string path) => Read(path, File.ReadAllText(path));

    /// <summary>As <see cref="Read(string)"/>, for text that stands elsewhere.</summary>
    public static IReadOnlyList<SuppressionMark> Read(string path, string yaml)
    {
        if (ModelReader.Root(path, yaml) is not { } root) return [];
        return [.. root.Rows("suppressions", "rule: …").Select(row => Mark(path, row))];
    }

    private static SuppressionMark Mark(string path, YamlRow row)
    {
        row.Allow("a suppression", ["rule", "map", "reason"]);
        var rules = row.Words("rule");
        if (rules.Count == 0) throw row.Problem("a suppression needs a rule");
        if (rules.FirstOrDefault(r => r.Length != 6 || !r.StartsWith("MAP", StringComparison.Ordinal)) is { } wrong) throw row.Problem($"'{wrong}' is no id of a rule, such as MAP010");
        var place = new SourceSpan(Path.GetFullPath(path).Replace('\\', '/'), row.Line, 1, row.Line, 1);
        return new SuppressionMark(place, rules, row.Required("reason")) { Maps = row.Required("map"), IsInSource = false };
    }
}
