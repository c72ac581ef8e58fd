using System.Security.Cryptography;
using System.Text;

namespace MapAudit.Analysis.Findings;

/// <summary>
/// The identity of a finding across edits of the code: a hash of rule, map, and the methods and kinds of the accesses.
/// No line numbers, no operation text: moving or reformatting code keeps it.
/// </summary>
public static class Fingerprint
{
    /// <summary>The name of this fingerprint in SARIF. A change of the recipe takes the next version.</summary>
    public const string Key = "mapAuditFinding/v1";

    /// <summary>32 lower-case hex digits. The order of the accesses does not matter, nor does naming one twice.</summary>
    public static string Of(string ruleId, string mapName, params IEnumerable<(AccessKind Kind, string Method)> accesses)
    {
        var parts = accesses.Select(a => $"{a.Kind} {a.Method}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Hash(string.Join('\n', parts.Prepend(mapName).Prepend(ruleId)));
    }

    /// <summary>Of the two accesses that are shown side by side.</summary>
    public static string Of(string ruleId, string mapName, AccessStory first, AccessStory? second) =>
        Of(ruleId, mapName, new[] { first, second }.OfType<AccessStory>().Select(a => (a.Kind, a.Method)));

    /// <summary>
    /// Keeps the order and numbers findings that came out alike (two causes on one map in the same methods), so that each has its own identity.
    /// </summary>
    public static IReadOnlyList<Finding> MakeUnique(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<Finding>();
        foreach (var finding in findings)
        {
            var times = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
            result.Add(times == 1 ? finding : finding with { Fingerprint = Hash($"{finding.Fingerprint}\n{times}") });
        }
        return result;
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
