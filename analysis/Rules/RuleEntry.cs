using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules;

/// <summary>One line of the <see cref="RuleCatalog"/>.</summary>
/// <param name="Id"><c>MAP002</c>.</param>
/// <param name="Name"><c>read-write-race</c>.</param>
/// <param name="Title">One sentence with a full stop, true for every finding of the rule.</param>
/// <param name="Cwes">Numbers of the weaknesses it is an instance of, the closest first.</param>
/// <param name="PageFile">Path of the page below this folder: <c>Races/Map002ReadWriteRace.md</c>.</param>
public sealed record RuleEntry(string Id, string Name, FindingLevel Level, string Title, IReadOnlyList<int> Cwes, string PageFile)
{
    /// <summary>Whether the audit reports it.</summary>
    public bool IsBuilt { get; init; }

    /// <exception cref="FormatException">The page does not have the form that <see cref="RulePage"/> describes.</exception>
    internal RuleInfo Read() => new(Id, Name, Title, Level, Cwes, RulePage.Parse(PageText()));

    private string PageText()
    {
        var resource = $"{typeof(RuleEntry).Namespace}.{PageFile.Replace('/', '.')}";
        using var stream = typeof(RuleEntry).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{Id}: there is no page '{PageFile}' (resource '{resource}').");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
