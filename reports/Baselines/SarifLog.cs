using System.Text.Json;
using System.Text.RegularExpressions;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Baselines;

/// <summary>Reads the results of a SARIF log back.</summary>
public static partial class SarifLog
{
    /// <exception cref="FormatException">The file is no SARIF log.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<SarifResult> Read(string path)
    {
        try
        {
            using var log = JsonDocument.Parse(File.ReadAllText(path));
            if (!log.RootElement.TryGetProperty("runs", out var runs)) throw new FormatException($"'{path}' is no SARIF log: it has no runs.");
            return [.. runs.EnumerateArray().Where(r => r.TryGetProperty("results", out _)).SelectMany(r => r.GetProperty("results").EnumerateArray()).Select(Result).Where(r => r.Map.Length > 0)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"'{path}' is no SARIF log: {e.Message}");
        }
    }

    private static SarifResult Result(JsonElement result) => new(
        Text(result, "partialFingerprints", Fingerprint.Key),
        Text(result, "ruleId"),
        Text(result, "properties", "map"),
        Text(result, "level") switch { "error" => FindingLevel.Error, "note" => FindingLevel.Note, _ => FindingLevel.Warning },
        Plain(Text(result, "message", "text")),
        Place(result),
        result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);

    /// <summary>The sentence without the links behind it.</summary>
    private static string Plain(string message)
    {
        var end = message.IndexOf(" See the [", StringComparison.Ordinal);
        return Link().Replace(end < 0 ? message : message[..end], "$1");
    }

    private static string Place(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0 || !locations[0].TryGetProperty("physicalLocation", out var place)) return "";
        var line = place.TryGetProperty("region", out var region) && region.TryGetProperty("startLine", out var start) ? $":{start.GetInt32()}" : "";
        return Uri.UnescapeDataString(Text(place, "artifactLocation", "uri")) + line;
    }

    private static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return "";
        }
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
