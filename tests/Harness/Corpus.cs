using MapAudit.Analysis;
using MapAudit.Tests.PointsTo;

namespace MapAudit.Tests.Harness;

/// <summary>What came of auditing one case: a verdict, or the error that kept it from having one.</summary>
public sealed record CaseResult(Case Case, CaseVerdict? Verdict, Exception? Error)
{
    /// <summary>Where the solver of the audit and a plain one do not agree; empty when they do.</summary>
    public IReadOnlyList<string> SolverDifferences { get; init; } = [];

    public bool IsRight => Verdict is { IsRight: true };

    public override string ToString() => Verdict?.ToString() ?? (Error is BrokenCaseException ? Error.Message : $"the audit failed: {Error}");
}

/// <summary>
/// The cases of <c>tests/corpus</c>, all audited once for all tests that ask, on every processor. <c>MAPAUDIT_CASES=statics-*</c> in the
/// environment leaves only the cases whose id begins so.
/// </summary>
public static class Corpus
{
    private static readonly Lazy<IReadOnlyDictionary<string, TaskCompletionSource<CaseResult>>> Running = new(Start);

    /// <summary>The files that hold cases, whether they can be read or not.</summary>
    public static IReadOnlyList<string> Files { get; } =
        Directory.Exists(RepositoryFolder.Corpus) ? [.. RepositoryFolder.Files(RepositoryFolder.Corpus, ".cs", ".vb").Where(IsChosen)] : [];

    public static string Id(string file) => Path.GetFileNameWithoutExtension(file);

    public static Task<CaseResult> ResultAsync(string id) => Running.Value[id].Task;

    public static async Task<IReadOnlyList<CaseResult>> AllResultsAsync() => await Task.WhenAll(Files.Select(f => ResultAsync(Id(f))));

    private static bool IsChosen(string file)
    {
        var chosen = Environment.GetEnvironmentVariable("MAPAUDIT_CASES") ?? "";
        return Id(file).StartsWith(chosen.TrimEnd('*'), StringComparison.Ordinal);
    }

    private static Dictionary<string, TaskCompletionSource<CaseResult>> Start()
    {
        var results = Files.DistinctBy(Id).ToDictionary(Id, _ => new TaskCompletionSource<CaseResult>(TaskCreationOptions.RunContinuationsAsynchronously));
        var rules = Audit.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        _ = Task.Run(() => Parallel.ForEach(Files.DistinctBy(Id), file => results[Id(file)].SetResult(Judge(file, rules))));
        return results;
    }

    private static CaseResult Judge(string file, IReadOnlySet<string> rules)
    {
        Case? read = null;
        try
        {
            read = CaseReader.Read(file);
            var audit = CaseCompiler.Audit(read.Path, read.Text, read.Sdk);
            return new CaseResult(read, CaseVerdict.Of(read.Expectations, audit.Report.Findings, rules), null) { SolverDifferences = PlainSolver.Differences(audit.Pipeline) };
        }
        catch (Exception e)
        {
            return new CaseResult(read ?? new Case(Id(file), Path.GetFileName(Path.GetDirectoryName(file))!, file, "", default, [], ""), null, e);
        }
    }
}
