using System.Reflection;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Load;

namespace MapAudit.Analysis;

/// <summary>The audit as one list of passes, each with the reason for its place.</summary>
public static class Audit
{
    /// <summary>Every rule there is, in order of id.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } = [];

    public static string Version { get; } =
        typeof(Audit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <exception cref="LoadException">Nothing could be loaded.</exception>
    /// <exception cref="OperationCanceledException">The audit was cancelled.</exception>
    public static async Task<AuditResult> RunAsync(AuditOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        // The order in which paths are named means nothing.
        options = options with { Paths = [.. options.Paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        var load = new LoadOptions(options.Paths, options.Restore, options.NoBuildLogic, options.Jobs);
        var loaded = await SolutionLoader.LoadAsync(load, progress, cancellation).ConfigureAwait(false);
        return Run(loaded, options, progress, cancellation);
    }

    /// <summary>Audits what is loaded already.</summary>
    public static AuditResult Run(LoadResult loaded, AuditOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report("Reading the program");
        cancellation.ThrowIfCancellationRequested();
        var program = new IrProgram { Types = [], Fields = [], Methods = [], EntryPoints = [], Assemblies = [], Counts = new(new Dictionary<string, int>(), 0, 0, 0, 0, 0, 0) };
        var findings = new List<Finding>();
        var report = new AuditReport
        {
            ToolVersion = Version,
            InputPaths = options.Paths,
            SourceRoot = AuditRoot.Of(options.Paths),
            Findings = [.. findings.Where(f => f.Risk >= options.MinRisk)],
            Coverage = AuditCoverage.Of(loaded.Report, program.Counts),
            Rules = [.. Rules.Where(rule => options.Rules.Includes(rule.Id))],
        };
        return new AuditResult(report, new AuditPipeline(program));
    }
}
