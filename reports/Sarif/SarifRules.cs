using System.Text.Json;
using MapAudit.Analysis.Findings;
using MapAudit.Reports.Markdown;

namespace MapAudit.Reports.Sarif;

/// <summary>The tool and its rules. Rule text is stored once per rule by consumers, so nothing here speaks of one finding.</summary>
internal sealed class SarifRules(AuditReport report, SarifTaxonomy taxonomy, SarifOptions options)
{
    /// <summary>Where to read on: what the platform itself says about collections and threads.</summary>
    private const string InformationUri = "https://learn.microsoft.com/dotnet/standard/collections/thread-safe/when-to-use-a-thread-safe-collection";

    public int IndexOf(string ruleId)
    {
        for (var i = 0; i < report.Rules.Count; i++)
            if (report.Rules[i].Id == ruleId) return i;
        throw new InvalidOperationException($"The report has a finding of rule '{ruleId}' but no such rule.");
    }

    public void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "MapAudit");
        json.WriteString("fullName", "MapAudit " + report.ToolVersion);
        json.WriteString("semanticVersion", report.ToolVersion);
        json.WriteString("version", report.ToolVersion);
        json.WriteString("informationUri", InformationUri);
        json.WriteString("language", "en-US");
        json.WriteMessage("shortDescription", "Finds maps that two threads can reach without a common lock.");
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules) WriteRule(json, rule);
        json.WriteEndArray();
        SarifNotifications.WriteDescriptors(json);
        if (!taxonomy.IsEmpty)
        {
            json.WriteStartArray("supportedTaxonomies");
            json.WriteStartObject();
            SarifTaxonomy.WriteComponent(json);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", SarifText.Pascal(rule.Name));
        json.WriteMessage("shortDescription", SarifLimits.Cut(Words.Sentence(rule.Title), SarifLimits.DescriptionLength));
        json.WriteMessage("fullDescription", SarifLimits.Cut(Words.Sentence(MarkdownText.Plain(rule.Page.What)), SarifLimits.DescriptionLength));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Words.Of(rule.Level));
        json.WriteEndObject();
        // Rules have no pages of their own on the web: the first reference is where to read on.
        json.WriteString("helpUri", MarkdownText.FirstLink(rule.Page.References) ?? InformationUri);
        json.WriteStartObject("help");
        json.WriteString("text", MarkdownText.Plain(rule.Page.Markdown));
        json.WriteString("markdown", rule.Page.Markdown);
        json.WriteEndObject();
        if (rule.Cwes.Count > 0) WriteRelationships(json, rule);
        WriteProperties(json, rule);
        json.WriteEndObject();
    }

    private void WriteRelationships(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartArray("relationships");
        foreach (var cwe in rule.Cwes)
        {
            json.WriteStartObject();
            json.WriteStartObject("target");
            taxonomy.WriteReference(json, cwe);
            json.WriteEndObject();
            json.WriteStartArray("kinds");
            json.WriteStringValue(cwe == rule.Cwes[0] ? "superset" : "relevant");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteProperties(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in rule.Cwes.Select(SarifTaxonomy.Tag).Prepend("concurrency").Take(SarifLimits.Tags)) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("precision", rule.Level == FindingLevel.Note ? "medium" : "high");
        json.WriteString("problem.severity", rule.Level switch
        {
            FindingLevel.Error => "error",
            FindingLevel.Warning => "warning",
            _ => "recommendation",
        });
        if (options.SecuritySeverity)
            json.WriteString("security-severity", rule.Level switch { FindingLevel.Error => "7.0", FindingLevel.Warning => "5.0", _ => "2.0" });
        json.WriteEndObject();
    }
}
