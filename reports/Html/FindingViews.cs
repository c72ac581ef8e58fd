using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Html;

/// <summary>Turns findings into their views.</summary>
internal sealed class FindingViews(AuditReport report, ExcerptPool pool, Anchors anchors)
{
    private const int DeepestIndent = 5;
    private readonly ReportPaths _paths = new(report.SourceRoot);
    private readonly Dictionary<string, RuleInfo> _rules = report.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
    private bool _unfolded;

    public FindingView Of(Finding f)
    {
        var unfold = !_unfolded && ReportSummary.IsOpen(f);
        _unfolded |= unfold;
        var largest = f.RiskFactors.Select(x => Math.Abs(x.Points)).DefaultIfEmpty(1).Max();
        var threads = new List<ThreadView> { Thread("A", f.First) };
        if (f.Second != null) threads.Add(Thread("B", f.Second));
        return new FindingView
        {
            Anchor = anchors.Of(f),
            Fingerprint = f.Fingerprint,
            RuleId = f.RuleId,
            RuleName = _rules.GetValueOrDefault(f.RuleId)?.Name ?? "",
            Level = Words.Of(f.Level),
            Risk = f.Risk,
            RiskTone = f.Risk >= 75 ? "high" : f.Risk >= 40 ? "middle" : "low",
            Factors = f.RiskFactors.Select(x => new FactorView(x.Name, $"{x.Points:+0;−0;0}", x.Reason, 100 * Math.Abs(x.Points) / Math.Max(1, largest), x.Points < 0)).ToList(),
            Map = NameView.Of(f.MapName),
            MapType = f.MapType,
            Declared = _paths.Place(f.MapDeclaration),
            Declaration = pool.Around(f.MapDeclaration, 0),
            Message = Words.Sentence(f.Message),
            Place = _paths.Place(f.First.Span),
            Confidence = Words.Of(f.Confidence),
            ConfidenceReason = Words.Sentence(f.ConfidenceReason),
            Project = f.Project,
            States = States(f),
            Badge = f.Suppression != null ? "suppressed" : f.BaselineState switch
            {
                BaselineState.New => "new",
                BaselineState.Updated => "changed",
                BaselineState.Absent => "no longer found",
                _ => "",
            },
            IsOpen = ReportSummary.IsOpen(f),
            Justification = f.Suppression == null ? "" : Words.Sentence(f.Suppression.Justification),
            Unfolded = unfold,
            Threads = threads,
            BesideItself = f.Second != null && f.First.Thread.Name == f.Second.Thread.Name,
            WhyParallel = Words.Sentence(f.WhyParallel),
            WhyUnguarded = Words.Sentence(f.WhyUnguarded),
            Consequence = Words.Sentence(f.Consequence.What),
            ExceptionText = f.Consequence.ExceptionText,
            Advice = Advise(f.Advice),
            Accesses = AllAccesses(f).ToList(),
            Related = anchors.Links(f.RelatedFindings),
        };
    }

    private IEnumerable<AccessView> AllAccesses(Finding f)
    {
        yield return Access("A", f.First);
        if (f.Second != null) yield return Access("B", f.Second);
        foreach (var other in f.OtherAccesses()) yield return Access("", other);
    }

    private ThreadView Thread(string letter, AccessStory access)
    {
        var steps = access.StepsOrAccess();
        var kind = Class(access.Kind);
        return new ThreadView(letter, access.Thread.Name, Words.Sentence(access.Thread.Root), access.Thread.Multiplicity == Multiplicity.Many,
            Words.Verb(access.Kind), kind, Chips(access.LocksHeld), steps.Select((s, i) => Step(s, i + 1, kind)).ToList());
    }

    private StepView Step(StoryStep step, int number, string accessKind)
    {
        var isAccess = step.Kind == StepKind.Access;
        var kind = isAccess ? "access " + accessKind : step.Kind.ToString().ToLowerInvariant();
        return new StepView(number, kind, step.Text, _paths.Place(step.Span), step.Method, Math.Clamp(step.Nesting, 0, DeepestIndent), isAccess,
            Chips(step.LocksHeld), pool.Around(step.Span, isAccess ? 2 : 0));
    }

    private AccessView Access(string letter, AccessStory a) =>
        new(letter, Words.Of(a.Kind), Class(a.Kind), a.Operation, a.Method, a.Thread.Name, Chips(a.LocksHeld), _paths.Place(a.Span));

    private IReadOnlyList<LockChip> Chips(IReadOnlyList<HeldLock> locks) =>
        locks.Select(l => new LockChip(l.Name, Words.ShortName(l.Name), l.Mode switch { LockMode.Shared => "shared", LockMode.Permit => "one permit", _ => "" },
            l.Mode != LockMode.Exclusive, _paths.Place(l.AcquiredAt))).ToList();

    private static AdviceView Advise(Advice advice)
    {
        var (before, after) = LineDiff.Of(advice.Before, advice.After);
        return new AdviceView(advice.Title, Words.Sentence(advice.Explanation), before, after, Words.Sentence(advice.WhenWrong));
    }

    private static string States(Finding f)
    {
        var states = new List<string>();
        if (ReportSummary.IsOpen(f)) states.Add("open");
        if (f.Suppression != null) states.Add("suppressed");
        if (f.BaselineState is { } state) states.Add(Words.Of(state));
        return string.Join(' ', states);
    }

    private static string Class(AccessKind kind) => kind switch
    {
        AccessKind.Write => "write",
        AccessKind.Enumerate => "enumerate",
        _ => "read",
    };
}
