using System.Text.Json;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Sarif;

/// <summary>One finding as one result.</summary>
internal sealed class SarifResults(SarifPlaces places, SarifFlows flows, SarifRules rules, SarifTaxonomy taxonomy, SarifOptions options)
{
    private const int FirstId = 1;
    private const int SecondId = 2;
    private const int MapId = 3;

    public void Write(Utf8JsonWriter json, Finding finding, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.RuleId));
        json.WriteString("level", Words.Of(finding.Level));
        json.WriteString("kind", "fail");
        json.WriteNumber("rank", finding.Risk);
        json.WriteMessage("message", Message(finding));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        places.WriteLocation(json, finding.First.Span, finding.First.Method, "function");
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", places.LineHash(finding.First.Span) ?? $"{finding.Fingerprint[..Math.Min(16, finding.Fingerprint.Length)]}:1");
        json.WriteString(Fingerprint.Key, finding.Fingerprint);
        json.WriteEndObject();
        flows.Write(json, finding);
        if (finding.Advice.Edits.Count > 0) WriteFix(json, finding.Advice);
        if (finding.BaselineState is { } state) json.WriteString("baselineState", Words.Of(state));
        if (options.IncludeSuppressed) WriteSuppressions(json, finding.Suppression);
        WriteTaxa(json, rule);
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    /// <summary>The sentence of the finding, and one with links: clients show a related location only where the message links to it.</summary>
    private static string Message(Finding finding)
    {
        var sentence = Words.Sentence(SarifText.Plain(finding.Message));
        var first = $"the {SarifText.Link(Words.Of(finding.First.Kind), FirstId)} in '{SarifText.Plain(finding.First.Method)}'";
        var second = finding.Second is { } other ? $" and the {SarifText.Link(Words.Of(other.Kind), SecondId)} in '{SarifText.Plain(other.Method)}'" : "";
        var map = finding.MapDeclaration.IsNone ? "" : $"; the map is declared {SarifText.Link("here", MapId)}";
        var shows = finding.Consequence.ExceptionText.Length > 0 ? $" Logs may say: {Words.Sentence(SarifText.Plain(finding.Consequence.ExceptionText))}" : "";
        return $"{sentence}{shows} See {first}{second}{map}.";
    }

    private void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("relatedLocations");
        WriteAccess(json, FirstId, finding.First);
        if (finding.Second != null) WriteAccess(json, SecondId, finding.Second);
        if (!finding.MapDeclaration.IsNone) WriteOne(json, MapId, finding.MapDeclaration, finding.MapName, "member", $"The map: {finding.MapType}");
        var id = MapId + 1;
        foreach (var access in finding.OtherAccesses().Where(a => !a.Span.IsNone).Take(SarifLimits.RelatedLocations / 2)) WriteAccess(json, id++, access);
        foreach (var held in finding.AllLocks().Take(SarifLimits.RelatedLocations - id))
            WriteOne(json, id++, held.AcquiredAt, "", "function", $"Lock {Words.Of(held)} is taken here");
        json.WriteEndArray();
    }

    private void WriteAccess(Utf8JsonWriter json, int id, AccessStory access) =>
        WriteOne(json, id, access.Span, access.Method, "function",
            $"{access.Thread.Name} {Words.Verb(access.Kind)} the map; held locks: {Words.WithPlaces(access.LocksHeld)}");

    private void WriteOne(Utf8JsonWriter json, int id, SourceSpan span, string logicalName, string kind, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        places.WriteLocation(json, span, logicalName, kind, code: id <= MapId);
        json.WriteMessage("message", Words.Sentence(SarifText.Plain(text)));
        json.WriteEndObject();
    }

    private void WriteFix(Utf8JsonWriter json, Advice advice)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteMessage("description", Words.Sentence(SarifText.Plain(advice.Title)));
        json.WriteStartArray("artifactChanges");
        foreach (var file in advice.Edits.GroupBy(e => e.Span.File, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            places.WriteArtifact(json, file.Key);
            json.WriteStartArray("replacements");
            foreach (var edit in file.OrderBy(e => e.Span))
            {
                json.WriteStartObject();
                json.WriteStartObject("deletedRegion");
                SarifPlaces.WriteRegion(json, edit.Span);
                json.WriteEndObject();
                json.WriteMessage("insertedContent", edit.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Every result has the array once one has it: its absence would mean that suppressions are unknown.</summary>
    private static void WriteSuppressions(Utf8JsonWriter json, Suppression? suppression)
    {
        json.WriteStartArray("suppressions");
        if (suppression != null)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppression.InSource ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", suppression.Justification);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteTaxa(Utf8JsonWriter json, RuleInfo rule)
    {
        if (rule.Cwes.Count == 0) return;
        json.WriteStartArray("taxa");
        foreach (var cwe in rule.Cwes)
        {
            json.WriteStartObject();
            taxonomy.WriteReference(json, cwe);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("map", finding.MapName);
        json.WriteString("mapType", finding.MapType);
        json.WriteString("confidence", Words.Of(finding.Confidence));
        json.WriteString("confidenceReason", finding.ConfidenceReason);
        json.WriteStartArray("threads");
        foreach (var access in new[] { finding.First, finding.Second }.OfType<AccessStory>()) json.WriteStringValue(access.Thread.Name);
        json.WriteEndArray();
        json.WriteString("project", finding.Project);
        json.WriteString("whyParallel", finding.WhyParallel);
        json.WriteString("whyUnguarded", finding.WhyUnguarded);
        json.WriteString("consequence", finding.Consequence.What);
        if (finding.Consequence.ExceptionText.Length > 0) json.WriteString("exceptionText", finding.Consequence.ExceptionText);
        json.WriteString("advice", finding.Advice.Title);
        json.WriteStartArray("riskFactors");
        foreach (var factor in finding.RiskFactors)
        {
            json.WriteStartObject();
            json.WriteString("name", factor.Name);
            json.WriteNumber("points", factor.Points);
            json.WriteString("reason", factor.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
