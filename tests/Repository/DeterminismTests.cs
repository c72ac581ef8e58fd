using MapAudit.Analysis;
using MapAudit.Reports;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>The same input gives the same bytes, whatever its order and the number of threads.</summary>
[Collection("sample")]
public sealed class DeterminismTests
{
    private const int LooseFiles = 12;

    [Fact]
    public async Task Loose_files_in_any_order()
    {
        // Spread over the corpus; top-level statements can stand in one file only.
        var all = RepositoryFolder.Files(RepositoryFolder.Corpus, ".cs").Where(f => File.ReadAllText(f).Contains("\nnamespace ", StringComparison.Ordinal)).ToList();
        var files = Enumerable.Range(0, LooseFiles).Select(i => all[i * all.Count / LooseFiles]).ToList();
        await SameBytes((files, 1), (files, 2), ([.. files.AsEnumerable().Reverse()], 2));
    }

    [Fact]
    public async Task The_sample()
    {
        var solution = Path.Combine(RepositoryFolder.Samples, "Storefront", "Storefront.sln");
        await SameBytes(([solution], 1), ([solution], 2));
    }

    private static async Task SameBytes(params (IReadOnlyList<string> Paths, int Jobs)[] runs)
    {
        var (json, sarif) = await Audited(runs[0].Paths, runs[0].Jobs);
        foreach (var (paths, jobs) in runs[1..])
        {
            var (otherJson, otherSarif) = await Audited(paths, jobs);
            Assert.Equal(json, otherJson);
            Assert.Equal(sarif, otherSarif);
        }
    }

    private static async Task<(string Json, string Sarif)> Audited(IReadOnlyList<string> paths, int jobs)
    {
        var result = await Audit.RunAsync(new AuditOptions { Paths = paths, Jobs = jobs }, null, TestContext.Current.CancellationToken);
        return (Written("json"), Written("sarif"));

        string Written(string format)
        {
            var writer = new StringWriter { NewLine = "\n" };
            AllReports.Find(format)!.Write(result.Report, writer);
            return writer.ToString();
        }
    }
}
