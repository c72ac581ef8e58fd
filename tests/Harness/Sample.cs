using System.Text.RegularExpressions;
using MapAudit.Analysis;
using MapAudit.Analysis.Findings;

namespace MapAudit.Tests.Harness;

/// <summary>The bundled sample solution and the list of what is right and wrong in it.</summary>
public static partial class Sample
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Samples, "Storefront");

    public static string Solution { get; } = Path.Combine(Folder, "Storefront.sln");

    private static readonly Lazy<Task<AuditReport>> Audited = new(async () => (await Audit.RunAsync(new AuditOptions { Paths = [Solution] })).Report);

    /// <summary>What the audit says of it; for tests of the collection "sample", which open it one after the other.</summary>
    public static Task<AuditReport> ReportAsync() => Audited.Value;

    /// <summary>The planted races: lines of the form <c>MAP001|MAP002 Map path:line why</c>, before the line <c># safe</c>.</summary>
    public static IReadOnlyList<PlantedRace> Races() => [.. Part(safe: false).Select(line =>
    {
        var match = RaceForm().Match(line);
        if (!match.Success) throw new FormatException($"expected.txt: '{line}' is not of the form 'MAP001|MAP002 Map path:line why'.");
        return new PlantedRace(new Expectation([.. match.Groups[1].Value.Split('|')], match.Groups[2].Value), match.Groups[3].Value, int.Parse(match.Groups[4].Value));
    })];

    /// <summary>The maps that look raced and are not: the first word of the lines after <c># safe</c>.</summary>
    public static IReadOnlyList<string> SafeMaps() => [.. Part(safe: true).Select(line => line.Split(' ')[0])];

    private static IEnumerable<string> Part(bool safe)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "expected.txt"));
        var cut = Array.IndexOf(lines, "# safe");
        if (cut < 0) throw new FormatException("expected.txt has no line '# safe'.");
        return (safe ? lines[(cut + 1)..] : lines[..cut]).Where(line => line.Length > 0 && line[0] != '#');
    }

    [GeneratedRegex(@"^(MAP\d{3}(?:\|MAP\d{3})*) (\S+) (\S+):(\d+) \S")]
    private static partial Regex RaceForm();
}

/// <param name="File">Where the map is declared, relative to the sample's folder.</param>
public sealed record PlantedRace(Expectation Expectation, string File, int Line);
