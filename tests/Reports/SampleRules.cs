using MapAudit.Analysis.Findings;

namespace MapAudit.Tests.Reports;

/// <summary>Rules with pages of the real form; the texts are the tests' own.</summary>
public static class SampleRules
{
    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        Rule("MAP001", "concurrent-writes", "Two threads may write the same map at the same time.", FindingLevel.Error, 820, 366, 567, 362),
        Rule("MAP002", "read-write-race", "A map is read on one thread while another may write it.", FindingLevel.Error, 820, 366, 567, 362),
        Rule("MAP003", "enumeration-race", "A map is enumerated on one thread while another may write it.", FindingLevel.Error, 820, 366, 567, 362),
        Rule("MAP005", "write-under-read-lock", "A map is written under the shared mode of a reader/writer lock.", FindingLevel.Error, 821, 662),
        Rule("MAP010", "check-then-act", "A test and the act that relies on it are two steps.", FindingLevel.Warning, 662, 821, 362),
        Rule("MAP011", "lost-update", "A read-modify-write is not atomic.", FindingLevel.Warning, 662, 821, 362),
        Rule("MAP012", "lazy-init-race", "Two threads may each create the map, and one is lost.", FindingLevel.Warning, 609, 820),
        Rule("MAP040", "analysis-boundary", "A map leaves what the analysis can follow.", FindingLevel.Note),
    ];

    public static RuleInfo Find(string id) => All.Single(r => r.Id == id);

    public static string PageText(string id, string name, string title) => $$"""
        # {{id}} {{name}}

        ## What
        {{title}} `Dictionary<TKey, TValue>` is **not** made for that: see [the documentation](https://learn.microsoft.com/dotnet/api/system.collections.generic.dictionary-2#thread-safety).

        ## Why it matters
        - A reader may miss an entry that is there.
        - A reader may loop for ever inside a *bucket* & never return.

        ## How it shows
        1. `InvalidOperationException: Operations that change non-concurrent collections must have exclusive access.`
        2. One core at 100 %
           for hours.

        ## Example
        The lookup takes no lock:

        ```csharp
        public bool Has(string key) => _map.ContainsKey(key); // a < b
        ```

        With the lock that the writer holds:

        ```csharp
        public bool Has(string key)
        {
            lock (_gate) return _map.ContainsKey(key);
        }
        ```

        ## When it is safe to ignore
        When the two threads never run at the same time, which the analysis could not see.

        ## References
        - [CWE-820](https://cwe.mitre.org/data/definitions/820.html)
        """;

    private static RuleInfo Rule(string id, string name, string title, FindingLevel level, params int[] cwes) =>
        new(id, name, title, level, cwes, RulePage.Parse(PageText(id, name, title)));
}
