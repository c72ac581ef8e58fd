using MapAudit.Analysis.Findings;

namespace MapAudit.Reports;

/// <summary>Parts of a finding that several formats list the same way.</summary>
internal static class FindingParts
{
    /// <summary>The accesses that are not shown side by side.</summary>
    public static IEnumerable<AccessStory> OtherAccesses(this Finding finding) =>
        finding.Accesses.Where(a => !Same(a, finding.First) && (finding.Second == null || !Same(a, finding.Second)));

    /// <summary>Every place where one of the accesses took a lock, each once.</summary>
    public static IEnumerable<HeldLock> AllLocks(this Finding finding) =>
        finding.Accesses.Append(finding.First).Concat(finding.Second == null ? [] : [finding.Second])
            .SelectMany(a => a.LocksHeld).Where(l => !l.AcquiredAt.IsNone).Distinct().OrderBy(l => l.AcquiredAt).ThenBy(l => l.Name, StringComparer.Ordinal);

    /// <summary>The story of the thread; an access whose way is not known is a story of one step.</summary>
    public static IReadOnlyList<StoryStep> StepsOrAccess(this AccessStory access) =>
        access.Thread.Steps.Count > 0 ? access.Thread.Steps
            : [new StoryStep(StepKind.Access, access.Span, $"{Words.Verb(access.Kind)} the map: {access.Operation}", 0) { Method = access.Method, LocksHeld = access.LocksHeld }];

    private static bool Same(AccessStory left, AccessStory right) =>
        left.Span == right.Span && left.Kind == right.Kind && left.Thread.Name == right.Thread.Name;
}
