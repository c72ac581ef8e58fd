using System.Reflection;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Load;
using MapAudit.Analysis.Lower;
using MapAudit.Analysis.Lower.Suppressions;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Ranking;
using MapAudit.Analysis.Rules;

namespace MapAudit.Analysis;

/// <summary>The audit as one list of passes, each with the reason for its place.</summary>
public static class Audit
{
    /// <summary>Every rule that is built, in order of id.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } = [.. RuleCatalog.Built];

    public static string Version { get; } =
        typeof(Audit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <exception cref="LoadException">Nothing could be loaded.</exception>
    /// <exception cref="ModelException">The configuration cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The audit was cancelled.</exception>
    public static async Task<AuditResult> RunAsync(AuditOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        // The order in which paths are named means nothing.
        options = options with { Paths = [.. options.Paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        // A configuration that cannot be read ends it here, before anything is loaded.
        var models = ModelIndex.Load(options.Configuration);
        var load = new LoadOptions(options.Paths, options.Restore, options.NoBuildLogic, options.Jobs) { NamesOfInterest = models.MapTypeNames };
        var loaded = await SolutionLoader.LoadAsync(load, progress, cancellation).ConfigureAwait(false);
        return Run(loaded, options, progress, cancellation);
    }

    /// <summary>Audits what is loaded already.</summary>
    public static AuditResult Run(LoadResult loaded, AuditOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var clock = new StageClock(progress, cancellation);
        var models = ModelIndex.Load(options.Configuration);
        // Code that only another target framework compiles: each such project once more, with what it refers to, beside the main look,
        // which finds out which contexts the program is small enough for.
        var contexts = new TaskCompletionSource<ContextLevel>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var given = cancellation.Register(() => contexts.TrySetResult(ContextLevel.None));
        var others = loaded.Others.Select(other => (Other: other, Report: options.Jobs == 1 ? null : Task.Run(() => LookAt(other), cancellation))).ToList();
        AuditReport report;
        AuditPipeline pipeline;
        try
        {
            (report, pipeline) = Look(loaded.Projects, clock, () => ContextLevel.Full, level => contexts.TrySetResult(level));
        }
        finally
        {
            // Nobody waits for what failed.
            contexts.TrySetResult(ContextLevel.None);
        }
        clock.Measure("other target frameworks", () =>
        {
            foreach (var (other, look) in others) report = OtherFlavourReport.Add(report, other, look is null ? LookAt(other) : look.GetAwaiter().GetResult());
            return others.Count;
        });
        return new AuditResult(report with { Timings = options.Timings ? clock.Timings : [] }, pipeline);

        AuditReport LookAt(OtherFlavour other) => Look(other.Projects, new StageClock(null, cancellation), () => contexts.Task.GetAwaiter().GetResult(), _ => { }).Report;

        AuditResult Look(IEnumerable<LoadedProject> projects, StageClock clock, Func<ContextLevel> from, Action<ContextLevel> onContexts) =>
            Audit.Look(projects, loaded.Report, models, options, clock, from, onContexts, cancellation);
    }

    private static AuditResult Look(IEnumerable<LoadedProject> projects, LoadReport load, ModelIndex models, AuditOptions options, StageClock clock, Func<ContextLevel> from, Action<ContextLevel> onContexts, CancellationToken cancellation)
    {
        var known = projects.Select(p => p.AssemblyName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var inputs = projects
            .Where(p => options.IncludeTests || !p.IsTest)
            .Select(p => new LoweringInput(p.Compilation, p.Name, p.ProjectPath, false, p.ProjectPath is null) { IsForShow = p.IsForShow, IsPublished = p.IsPublished, IsKnownFriend = friend => known.Contains(friend) || ProjectTraits.IsFriendForTests(friend) })
            .ToList();
        IReadOnlyList<SuppressionMark> marks = [.. SuppressionReader.Read(inputs, cancellation), .. options.Configuration is { } file ? SuppressionRows.Read(file) : []];
        // Roslyn ends here: what follows works on interned symbols and spans.
        var program = clock.Measure("lowering", () => Specialization.Apply(ProgramLowering.Lower(inputs, options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount, cancellation)));
        var engine = AuditEngine.Run(program, models, options, clock, from, onContexts, cancellation);
        // What people decided comes last: it hides findings, it does not change them.
        var (findings, unused) = Decisions.Apply(engine.Findings, marks, new EditorConfigs().Of);
        var root = AuditRoot.Of(options.Paths);
        var report = new AuditReport
        {
            ToolVersion = Version,
            InputPaths = options.Paths,
            SourceRoot = root,
            Findings = [.. findings.Where(f => f.Risk >= options.MinRisk)],
            Coverage = AuditCoverage.Of(load, program.Counts) with
            {
                UnusedSuppressions = [.. unused.Where(m => m.Rules.Any(options.Rules.Includes)).Select(m => AuditCoverage.Describe(m, root))],
            },
            Rules = [.. Rules.Where(rule => options.Rules.Includes(rule.Id))],
        };
        return new AuditResult(ReportBuilder.Fill(report, engine, program), new AuditPipeline(program) { Engine = engine });
    }
}
