using System.Text.Json;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Sarif;

/// <summary>The weaknesses (CWE) that the rules of a run are instances of, as a SARIF taxonomy.</summary>
internal sealed class SarifTaxonomy
{
    private const string Guid = "b6d5b0e2-6c52-4a2f-9d8c-0a4c9f4a7e31";

    private static readonly Dictionary<int, (string Name, string Text)> Known = new()
    {
        [362] = ("RaceCondition", "Concurrent execution using a shared resource with improper synchronization."),
        [366] = ("RaceConditionWithinAThread", "Two threads of execution use a resource at the same time, and it may be used while it is invalid."),
        [567] = ("UnsynchronizedAccessToSharedDataInAMultithreadedContext", "Shared data, such as a static variable, is not synchronized across threads."),
        [609] = ("DoubleCheckedLocking", "Double-checked locking reaches a resource without enough synchronization."),
        [662] = ("ImproperSynchronization", "Several threads share a resource that only one may use at a time, and access is not synchronized properly."),
        [820] = ("MissingSynchronization", "A shared resource is used concurrently with no attempt to synchronize access to it."),
        [821] = ("IncorrectSynchronization", "A shared resource is used concurrently, and access to it is synchronized incorrectly."),
    };

    private readonly List<int> _taxa;

    public SarifTaxonomy(IEnumerable<RuleInfo> rules) => _taxa = rules.SelectMany(r => r.Cwes).Distinct().Order().ToList();

    public bool IsEmpty => _taxa.Count == 0;

    public static string Tag(int cwe) => $"external/cwe/cwe-{cwe:000}";

    public void WriteReference(Utf8JsonWriter json, int cwe)
    {
        json.WriteString("id", $"CWE-{cwe}");
        json.WriteNumber("index", _taxa.IndexOf(cwe));
        json.WriteStartObject("toolComponent");
        WriteComponent(json);
        json.WriteEndObject();
    }

    public static void WriteComponent(Utf8JsonWriter json)
    {
        json.WriteString("name", "CWE");
        json.WriteNumber("index", 0);
        json.WriteString("guid", Guid);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("taxonomies");
        json.WriteStartObject();
        json.WriteString("name", "CWE");
        json.WriteString("fullName", "Common Weakness Enumeration");
        json.WriteString("organization", "MITRE");
        json.WriteString("version", "4.19");
        json.WriteString("informationUri", "https://cwe.mitre.org/data/published/cwe_v4.19.pdf");
        json.WriteString("guid", Guid);
        json.WriteBoolean("isComprehensive", false);
        json.WriteMessage("shortDescription", "The MITRE Common Weakness Enumeration.");
        json.WriteStartArray("taxa");
        foreach (var cwe in _taxa)
        {
            var (name, text) = Known.GetValueOrDefault(cwe, ($"Cwe{cwe}", $"Weakness {cwe} of the enumeration."));
            json.WriteStartObject();
            json.WriteString("id", $"CWE-{cwe}");
            json.WriteString("name", name);
            json.WriteMessage("shortDescription", text);
            json.WriteString("helpUri", $"https://cwe.mitre.org/data/definitions/{cwe}.html");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
