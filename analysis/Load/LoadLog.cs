using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MapAudit.Analysis.Load;

/// <summary>Collects what is worth telling while loading. Safe to use from several threads; what comes out does not depend on their order.</summary>
internal sealed partial class LoadLog(IProgress<string>? progress)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, int>> messages = new(StringComparer.Ordinal);
    private readonly List<string> warnings = [];
    private readonly Dictionary<string, string> passedOver = new(StringComparer.Ordinal);

    public void Progress(string step) => progress?.Report(step);

    public void Warn(string sentence)
    {
        lock (gate)
            if (!warnings.Contains(sentence)) warnings.Add(sentence);
    }

    public void PassOver(string path, string reason)
    {
        lock (gate) passedOver.TryAdd(path, reason);
    }

    /// <summary>Counts one message of MSBuild or NuGet below its code, or below another name where it has none.</summary>
    public void Diagnostic(string message, string otherwise = "MSBuild")
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        var code = Code().Match(line) is { Success: true } match ? match.Value : otherwise;
        lock (gate)
        {
            if (!messages.TryGetValue(code, out var samples)) messages[code] = samples = new(StringComparer.Ordinal);
            samples[line] = samples.GetValueOrDefault(line) + 1;
        }
    }

    public ImmutableArray<string> Warnings() => [.. warnings];

    public ImmutableArray<PassedOverProject> PassedOver() => [.. passedOver.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new PassedOverProject(pair.Key, pair.Value))];

    public ImmutableArray<DiagnosticGroup> Diagnostics() =>
        [.. messages.Select(pair => new DiagnosticGroup(pair.Key, pair.Value.Values.Sum(), pair.Value.Keys.First())).OrderByDescending(group => group.Count).ThenBy(group => group.Code, StringComparer.Ordinal)];

    [GeneratedRegex(@"\b(NU|NETSDK|MSB|CS|BC)\d{4,5}\b")]
    private static partial Regex Code();
}
