using MapAudit.Analysis.Findings;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// What the <c>.editorconfig</c> files above a source file say of rules: <c>dotnet_diagnostic.MAP010.severity</c>. Read as data, for
/// every way of loading alike.
/// </summary>
public sealed class EditorConfigs
{
    private readonly Dictionary<string, AnalyzerConfigSet?> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The level that a rule has in a file; null where nothing is said.</summary>
    public RuleSeverity? Of(string file, string ruleId)
    {
        if (Path.GetDirectoryName(file) is not { Length: > 0 } folder || SetFor(folder) is not { } set) return null;
        var options = set.GetOptionsForSourcePath(file).TreeOptions;
        if (!options.TryGetValue(ruleId, out var said)) return null;
        return said switch
        {
            ReportDiagnostic.Error => new(FindingLevel.Error),
            ReportDiagnostic.Warn => new(FindingLevel.Warning),
            ReportDiagnostic.Info => new(FindingLevel.Note),
            ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => new(null),
            _ => null,
        };
    }

    private AnalyzerConfigSet? SetFor(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var known)) return known;
        var configs = new List<AnalyzerConfig>();
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, ".editorconfig");
            if (Read(path) is not { } text) continue;
            configs.Add(AnalyzerConfig.Parse(text, path.Replace('\\', '/')));
            if (IsRoot(text)) break;
        }
        return _byFolder[folder] = configs.Count == 0 ? null : AnalyzerConfigSet.Create(configs);
    }

    private static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Nothing above it counts: said before the first section.</summary>
    private static bool IsRoot(string text) =>
        text.Split('\n').Select(l => l.Trim()).TakeWhile(l => !l.StartsWith('[')).Any(l => l.Replace(" ", "", StringComparison.Ordinal).Equals("root=true", StringComparison.OrdinalIgnoreCase));
}
