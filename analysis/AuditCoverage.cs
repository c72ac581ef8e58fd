using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Load;

namespace MapAudit.Analysis;

/// <summary>Puts what loading and lowering counted into the words of the report.</summary>
internal static class AuditCoverage
{
    public static CoverageSummary Of(LoadReport load, LoweringCounts counts) => new()
    {
        Projects = [.. load.Projects.Select(p => new ProjectCoverage(p.Name, HowLoaded(p), p.Flavour, p.Lines))],
        SkippedProjects = [.. load.PassedOver.Select(p => new SkippedProject(p.Path, p.Reason))],
        UnresolvedTypes = new Share(counts.UnresolvedTypeNames, counts.TypeNames),
        UnresolvedCalls = new Share(counts.UnresolvedCalls, counts.Calls),
        UnknownOperations = [.. counts.UnknownOperations.OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => new NamedCount(o.Key, o.Value))],
        Warnings = load.Warnings,
    };

    public static string Describe(SuppressionMark unused, string root)
    {
        var file = unused.Place.File.StartsWith(root + "/", StringComparison.Ordinal) ? unused.Place.File[(root.Length + 1)..] : unused.Place.File;
        var place = unused.Place.IsNone ? "" : $" at {file}:{unused.Place.StartLine}";
        return $"the suppression of {string.Join(", ", unused.Rules)}{place} is not needed: nothing is found there";
    }

    private static string HowLoaded(ProjectLoad project)
    {
        var how = project.Method switch
        {
            LoadMethod.MSBuild => "MSBuild",
            _ when project.Path is null => "as source files",
            _ => "without a build",
        };
        return project.Restore switch
        {
            RestoreState.Partial => $"{how}, packages missing: {string.Join(", ", project.MissingPackages)}",
            RestoreState.None => $"{how}, not restored",
            _ => how,
        };
    }
}
