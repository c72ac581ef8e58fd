using System.Text.Json;

namespace MapAudit.Reports.Sarif;

/// <summary>Small habits of SARIF text: message objects, and plain text in which only wanted links are links.</summary>
internal static class SarifText
{
    /// <summary>Writes <c>"name": { "text": "…" }</c>.</summary>
    public static void WriteMessage(this Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Brackets would be links and back-quotes vanish on GitHub, so the first are escaped and the second become quotes.</summary>
    public static string Plain(string text) =>
        text.Replace("\\", "\\\\").Replace("[", "\\[").Replace("]", "\\]").Replace('`', '\'').ReplaceLineEndings(" ");

    /// <summary>A link to the related location of that number.</summary>
    public static string Link(string text, int id) => $"[{Plain(text)}]({id})";

    /// <summary>read-write-race becomes ReadWriteRace.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
}
