using System.Globalization;
using System.Text;

namespace MapAudit.Tests.Harness;

/// <summary>
/// How many findings of the corpus were found, missed and false, by family and in all. Known limits are counted with the rest: a miss is a
/// miss.
/// </summary>
public sealed class CorpusTable : IAsyncDisposable
{
    /// <summary>Beside the tests that ran; <c>tests/run.sh</c> prints it.</summary>
    public static string FilePath { get; } = Path.Combine(AppContext.BaseDirectory, "corpus-table.txt");

    /// <summary>Written once all cases are judged, whatever came of them.</summary>
    public async ValueTask DisposeAsync() => await File.WriteAllTextAsync(FilePath, Print(await Corpus.AllResultsAsync(), KnownLimits.Read()));

    public static string Print(IReadOnlyList<CaseResult> results, KnownLimits limits)
    {
        var text = new StringBuilder();
        Row(text, "family", "cases", "right", "found", "missed", "false", "limits", "not built");
        foreach (var family in results.GroupBy(r => r.Case.Family).OrderBy(f => f.Key, StringComparer.Ordinal)) Count(text, family.Key, [.. family], limits);
        Count(text, "in all", results, limits);
        text.Append(Quality(results));
        foreach (var crash in results.Where(r => r.Error != null)) text.Append($"failed: {crash.Case.Id}: {crash.Error!.Message.ReplaceLineEndings(" ")}\n");
        foreach (var (id, reason) in limits.Reasons.OrderBy(l => l.Key, StringComparer.Ordinal)) text.Append($"limit:  {id}: {reason}\n");
        return text.ToString();
    }

    /// <summary>
    /// Precision: findings that were expected, of all reported. Recall: expected findings that were reported. Strict: expected
    /// findings that were reported under the first rule that the case names.
    /// </summary>
    public static string Quality(IReadOnlyList<CaseResult> results)
    {
        var found = results.Sum(r => r.Verdict?.Found.Length ?? 0);
        var wrong = results.Sum(r => r.Verdict?.False.Length ?? 0);
        var expected = results.Sum(r => r.Case.Expectations.Length);
        return string.Create(CultureInfo.InvariantCulture, $"precision {Percent(found, found + wrong)}, recall {Percent(found, expected)}, strict rule {Percent(results.Sum(r => r.Verdict?.Strict ?? 0), expected)}\n");
    }

    private static string Percent(int part, int all) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all:0.0} %");

    private static void Count(StringBuilder text, string name, IReadOnlyList<CaseResult> results, KnownLimits limits) => Row(
        text,
        name,
        results.Count,
        results.Count(r => r.IsRight && r.Verdict!.NotBuilt.IsEmpty),
        results.Sum(r => r.Verdict?.Found.Length ?? 0),
        results.Sum(r => r.Verdict?.Missed.Length ?? r.Case.Expectations.Length),
        results.Sum(r => r.Verdict?.False.Length ?? 0),
        results.Count(r => limits.Reasons.ContainsKey(r.Case.Id)),
        results.Sum(r => r.Verdict?.NotBuilt.Length ?? 0));

    private static void Row(StringBuilder text, string name, params object[] cells) =>
        text.Append(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{string.Concat(cells.Select(c => $"{c,10}"))}\n"));
}
