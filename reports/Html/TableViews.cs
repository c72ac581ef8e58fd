using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Html;

/// <summary>The rows of the pages beside the findings.</summary>
internal sealed class TableViews(AuditReport report, Anchors anchors)
{
    private readonly ReportPaths _paths = new(report.SourceRoot);

    public MapView Map(MapSummary m) =>
        new(NameView.Of(m.Name), m.Type, Words.Of(m.Verdict), Words.Sentence(m.Reason), m.Reads, m.Writes, m.Enumerations,
            m.Guard ?? "", m.Guard == null ? "" : Words.ShortName(m.Guard), m.Project, _paths.Place(m.Declaration), anchors.Links(m.Findings));

    /// <summary>Each thread below the one that starts it.</summary>
    public IReadOnlyList<ThreadRowView> Threads()
    {
        var known = report.Threads.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var children = report.Threads.ToLookup(t => t.ParentId != null && known.Contains(t.ParentId) ? t.ParentId : "");
        var rows = new List<ThreadRowView>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        AddBelow("", 0);
        foreach (var left in report.Threads.Where(t => !placed.Contains(t.Id))) Add(left, 0); // parents in a circle
        return rows;

        void AddBelow(string parent, int depth)
        {
            foreach (var child in children[parent]) Add(child, depth);
        }

        void Add(ThreadSummary t, int depth)
        {
            if (!placed.Add(t.Id)) return;
            rows.Add(new ThreadRowView(t.Name, t.Kind, t.Multiplicity == Multiplicity.Many, _paths.Place(t.Root), Math.Min(depth, 6), Words.Sentence(t.Why), t.Entries, t.Maps));
            AddBelow(t.Id, depth + 1);
        }
    }

    public LockView Lock(LockSummary l) =>
        new(NameView.Of(l.Name), _paths.Place(l.Declaration), l.Maps, l.BreakingAccesses.Select(b => new BreachView(b.Map, Words.Of(b.Kind), b.Operation, b.Method, _paths.Place(b.Span))).ToList());

    public CoverageView Coverage()
    {
        var c = report.Coverage;
        return new CoverageView(
            c.Projects.Select(p => new ProjectView(p.Name, p.HowLoaded, p.Flavour, Number(p.Lines))).ToList(),
            c.SkippedProjects,
            [Share("type names", c.UnresolvedTypes), Share("calls", c.UnresolvedCalls), Share("calls on objects that nothing is known to make", c.CallsOnUnknownObjects), Share("library calls without a model", c.UnmodelledCalls)],
            Counts(c.UnknownOperations), c.UnmodelledCallees.Select(u => new UnmodelledView(u.Name, Number(u.Count), Number(u.Given))).ToList(), c.BudgetFallbacks,
            c.BoundaryEscapes.Select(e => new EscapeView(e.Map, e.How, _paths.Place(e.Span))).ToList(),
            c.Unreached.Select(u => new UnreachedView(u.Project, Number(u.Methods), Number(u.AllMethods), u.Maps.Select(m => new PlacedView(m.Name, _paths.Place(m.Declaration))).ToList())).ToList(),
            [.. c.Warnings, .. c.UnusedSuppressions],
            report.Stages.Select(s => new StageView(s.Name, Number(s.Count), Number(s.Discharged))).ToList(),
            report.Timings.Select(t => new TimingView(t.Name, FormattableString.Invariant($"{t.Duration.TotalSeconds:0.00} s"))).ToList());
    }

    public IReadOnlyList<RuleView> Rules()
    {
        var counts = report.Findings.Where(ReportSummary.IsOpen).CountBy(f => f.RuleId).ToDictionary();
        return report.Rules.Select(r => new RuleView(r.Id, r.Name, r.Title, Words.Of(r.Level), counts.GetValueOrDefault(r.Id), r.Cwes,
        [
            new("What", MarkdownHtml.Render(r.Page.What)),
            new("Why it matters", MarkdownHtml.Render(r.Page.WhyItMatters)),
            new("How it shows", MarkdownHtml.Render(r.Page.HowItShows)),
            new("Example", MarkdownHtml.Render(r.Page.Example)),
            new("When it is safe to ignore", MarkdownHtml.Render(r.Page.WhenSafeToIgnore)),
            new("References", MarkdownHtml.Render(r.Page.References)),
        ])).ToList();
    }

    private static ShareView Share(string name, Share s) =>
        new(name, ReportSummary.Percent(s), $"{Number(s.Count)} of {Number(s.Total)}", FormattableString.Invariant($"{Math.Clamp(s.Ratio * 100, 0, 100):0.##}"));

    private static List<CountView> Counts(IReadOnlyList<NamedCount> counts) => counts.Select(c => new CountView(c.Name, Number(c.Count))).ToList();

    private static string Number(long n) => n.ToString("N0");
}

internal sealed record MapView(NameView Name, string Type, string Verdict, string Reason, int Reads, int Writes, int Enumerations,
    string Guard, string GuardShort, string Project, string Place, IReadOnlyList<LinkView> Findings);

internal sealed record ThreadRowView(string Name, string Kind, bool Many, string Place, int Depth, string Why, IReadOnlyList<string> Entries, IReadOnlyList<string> Maps);

internal sealed record LockView(NameView Name, string Place, IReadOnlyList<string> Maps, IReadOnlyList<BreachView> Breaches);

internal sealed record BreachView(string Map, string Kind, string Operation, string Method, string Place);

internal sealed record CoverageView(IReadOnlyList<ProjectView> Projects, IReadOnlyList<SkippedProject> Skipped, IReadOnlyList<ShareView> Shares,
    IReadOnlyList<CountView> UnknownOperations, IReadOnlyList<UnmodelledView> UnmodelledCallees, IReadOnlyList<string> Fallbacks,
    IReadOnlyList<EscapeView> Escapes, IReadOnlyList<UnreachedView> Unreached, IReadOnlyList<string> Warnings, IReadOnlyList<StageView> Stages, IReadOnlyList<TimingView> Timings);

internal sealed record ProjectView(string Name, string HowLoaded, string Flavour, string Lines);

internal sealed record ShareView(string Name, string Percent, string Counts, string Width);

internal sealed record CountView(string Name, string Count);

internal sealed record UnmodelledView(string Name, string Count, string Given);

internal sealed record EscapeView(string Map, string How, string Place);

internal sealed record UnreachedView(string Project, string Methods, string AllMethods, IReadOnlyList<PlacedView> Maps);

internal sealed record PlacedView(string Name, string Place);

internal sealed record StageView(string Name, string Count, string Discharged);

internal sealed record TimingView(string Name, string Duration);

internal sealed record RuleView(string Id, string Name, string Title, string Level, int Count, IReadOnlyList<int> Cwes, IReadOnlyList<SectionView> Sections);

/// <param name="Html">Rendered and escaped already.</param>
internal sealed record SectionView(string Title, string Html);
