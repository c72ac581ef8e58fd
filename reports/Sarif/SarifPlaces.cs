using System.Text.Json;
using MapAudit.Analysis.Common;

namespace MapAudit.Reports.Sarif;

/// <summary>
/// Writes locations, and numbers the files and the methods they name: the run lists both after its results.
/// </summary>
internal sealed class SarifPlaces(ReportPaths paths, SourceFiles files, string fallbackFile)
{
    private const int ContextLines = 2;
    private const int LongestContext = 12;
    private readonly Dictionary<string, int> _artifacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _logical = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lineHashes = new(StringComparer.Ordinal);

    /// <summary>Writes the content of a location object that the caller has opened. GitHub wants a region everywhere: code without a place points at the input.</summary>
    /// <param name="code">Whether to quote the code; the same place often stands several times in one result.</param>
    public void WriteLocation(Utf8JsonWriter json, SourceSpan span, string logicalName, string kind, bool code = true)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, span.IsNone ? fallbackFile : span.File);
        json.WriteStartObject("region");
        WriteRegion(json, span);
        var file = code ? files.Read(span.File) : null;
        if (file?.TextOf(span) is { } snippet) json.WriteMessage("snippet", snippet);
        json.WriteEndObject();
        if (file?.TextOf(span) != null) WriteContext(json, span, file);
        json.WriteEndObject();
        if (logicalName.Length > 0) WriteLogical(json, logicalName, kind);
    }

    public void WriteArtifact(Utf8JsonWriter json, string file)
    {
        var index = _artifacts.TryGetValue(file, out var known) ? known : _artifacts[file] = _artifacts.Count;
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", paths.Uri(file));
        json.WriteString("uriBaseId", "SRCROOT");
        json.WriteNumber("index", index);
        json.WriteEndObject();
    }

    public static void WriteRegion(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteNumber("startLine", Math.Max(1, span.StartLine));
        json.WriteNumber("startColumn", Math.Max(1, span.StartColumn));
        json.WriteNumber("endLine", Math.Max(1, span.EndLine));
        json.WriteNumber("endColumn", Math.Max(1, span.EndColumn));
    }

    /// <summary>Null when the file cannot be read or no longer has that line.</summary>
    public string? LineHash(SourceSpan span)
    {
        if (span.IsNone || files.Read(span.File) is not { } file) return null;
        if (!_lineHashes.TryGetValue(span.File, out var hashes)) hashes = _lineHashes[span.File] = SourceLineHash.OfLines(file.RawText);
        return span.StartLine <= hashes.Count ? hashes[span.StartLine - 1] : null;
    }

    public void WriteArtifacts(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (var (path, index) in _artifacts.OrderBy(a => a.Value))
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", paths.Uri(path));
            json.WriteString("uriBaseId", "SRCROOT");
            json.WriteNumber("index", index);
            json.WriteEndObject();
            if (files.Read(path) is { } file) json.WriteNumber("length", file.Length);
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            if (Language(path) is { } language)
            {
                json.WriteString("mimeType", language == "csharp" ? "text/x-csharp" : "text/x-vb");
                json.WriteString("sourceLanguage", language);
            }
            if (files.Read(path) is { } hashed)
            {
                json.WriteStartObject("hashes");
                json.WriteString("sha-256", hashed.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void WriteLogicalLocations(Utf8JsonWriter json)
    {
        json.WriteStartArray("logicalLocations");
        foreach (var (key, _) in _logical.OrderBy(l => l.Value))
        {
            var (kind, name) = (key[..key.IndexOf('\n')], key[(key.IndexOf('\n') + 1)..]);
            json.WriteStartObject();
            json.WriteString("name", SimpleName(name));
            json.WriteString("fullyQualifiedName", name);
            json.WriteString("kind", kind);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteLogical(Utf8JsonWriter json, string name, string kind)
    {
        var key = kind + "\n" + name;
        var index = _logical.TryGetValue(key, out var known) ? known : _logical[key] = _logical.Count;
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", name);
        json.WriteString("kind", kind);
        json.WriteNumber("index", index);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteContext(Utf8JsonWriter json, SourceSpan span, SourceFile file)
    {
        var from = Math.Max(1, span.StartLine - ContextLines);
        var to = Math.Min(file.Lines.Count, span.EndLine + ContextLines);
        if (to - from >= LongestContext) return;
        var whole = new SourceSpan(span.File, from, 1, to, file.Lines[to - 1].Length + 1);
        json.WriteStartObject("contextRegion");
        WriteRegion(json, whole);
        json.WriteMessage("snippet", file.TextOf(whole)!);
        json.WriteEndObject();
    }

    /// <summary>The method or field without its type and parameters.</summary>
    private static string SimpleName(string name)
    {
        var head = name.Split('(')[0];
        return Words.ShortName(head) is { Length: > 0 } last ? last : name;
    }

    private static string? Language(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".cs" or ".razor" or ".cshtml" => "csharp",
        ".vb" => "visualbasic",
        _ => null,
    };
}
