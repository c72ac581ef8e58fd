using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;

namespace MapAudit.Analysis;

/// <summary>
/// Adds to a report what another target framework of a project brings: findings in which code takes part that the first look left out,
/// or a map that is of another type there; on maps that the report does not call raced already.
/// </summary>
internal static class OtherFlavourReport
{
    public static AuditReport Add(AuditReport report, OtherFlavour other, AuditReport second)
    {
        var known = report.Findings.Select(finding => finding.MapName).ToHashSet(StringComparer.Ordinal);
        var types = report.Maps.GroupBy(map => map.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Type, StringComparer.Ordinal);
        var fresh = second.Findings.Where(finding => !known.Contains(finding.MapName) && (IsNew(finding, other) || (types.TryGetValue(finding.MapName, out var type) && type != finding.MapType))).Select(finding => Renumbered(finding, report.Threads.Count)).ToList();
        var raced = fresh.Select(finding => finding.MapName).ToHashSet(StringComparer.Ordinal);
        var maps = second.Maps.Where(map => raced.Contains(map.Name)).ToList();
        return report with
        {
            Findings = [.. report.Findings.Concat(fresh).Order(Comparer<Finding>.Create(Finding.CompareForReport))],
            Maps = [.. report.Maps.Where(map => !raced.Contains(map.Name)), .. maps],
            Threads = [.. report.Threads, .. second.Threads.Select(thread => thread with { Id = Renumbered(thread.Id, report.Threads.Count), ParentId = thread.ParentId is { } parent ? Renumbered(parent, report.Threads.Count) : null })
                .Where(thread => fresh.Exists(finding => finding.Accesses.Any(access => access.Thread.ThreadId == thread.Id)))],
            Coverage = report.Coverage with
            {
                Projects = [.. report.Coverage.Projects.Select(project => project.Name == other.Project ? project with { Flavour = $"{project.Flavour}, {other.TargetFramework}" } : project)],
            },
        };
    }

    private static bool IsNew(Finding finding, OtherFlavour other) => IsOwn(finding.MapDeclaration, other) || finding.Accesses.Any(access => IsOwn(access.Span, other));

    private static bool IsOwn(SourceSpan span, OtherFlavour other) => other.OwnCode.Any(own => own.File == span.File && own.StartLine <= span.StartLine && span.StartLine <= own.EndLine);

    // Threads of the second look are counted on from those of the first.
    private static Finding Renumbered(Finding finding, int by) => finding with
    {
        First = Renumbered(finding.First, by), Second = finding.Second is { } second ? Renumbered(second, by) : null, Accesses = [.. finding.Accesses.Select(access => Renumbered(access, by))],
    };

    private static AccessStory Renumbered(AccessStory access, int by) => access with { Thread = access.Thread with { ThreadId = Renumbered(access.Thread.ThreadId, by) } };

    private static string Renumbered(string id, int by) => id.Length > 1 && int.TryParse(id.AsSpan(1), out var number) ? $"T{number + by}" : id;
}
