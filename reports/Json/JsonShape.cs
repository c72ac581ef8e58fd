using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Json;

/// <summary>How the model is laid out as JSON: names, enums, places, and what is left out.</summary>
internal static class JsonShape
{
    public static JsonSerializerOptions Options(ReportPaths paths, JavaScriptEncoder encoder, bool indented) => new()
    {
        Encoder = encoder,
        WriteIndented = indented,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SpanConverter(paths) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    /// <summary>The absolute root would differ from machine to machine; a rule page is given by section, not twice.</summary>
    private static void LeaveOut(JsonTypeInfo type)
    {
        var name = type.Type == typeof(AuditReport) ? nameof(AuditReport.SourceRoot) : type.Type == typeof(RulePage) ? nameof(RulePage.Markdown) : null;
        if (name == null) return;
        foreach (var property in type.Properties.Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).ToList())
            type.Properties.Remove(property);
    }

    private sealed class SpanConverter(ReportPaths paths) : JsonConverter<SourceSpan>
    {
        public override SourceSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Reports are written only.");

        public override void Write(Utf8JsonWriter writer, SourceSpan value, JsonSerializerOptions options)
        {
            if (value.IsNone)
            {
                writer.WriteNullValue();
                return;
            }
            writer.WriteStartObject();
            writer.WriteString("file", paths.Relative(value.File));
            writer.WriteNumber("startLine", value.StartLine);
            writer.WriteNumber("startColumn", value.StartColumn);
            writer.WriteNumber("endLine", value.EndLine);
            writer.WriteNumber("endColumn", value.EndColumn);
            writer.WriteEndObject();
        }
    }
}
