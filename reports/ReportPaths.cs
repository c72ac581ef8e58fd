using MapAudit.Analysis.Common;

namespace MapAudit.Reports;

/// <summary>Names files the way reports do: relative to the root of the audited repository, with '/' separators.</summary>
public sealed class ReportPaths(string sourceRoot)
{
    private readonly string _root = sourceRoot.Replace('\\', '/').TrimEnd('/') + "/";

    /// <summary>Relative to the root; unchanged for a file outside of it.</summary>
    public string Relative(string file)
    {
        var path = file.Replace('\\', '/');
        if (path.TrimEnd('/') + "/" == _root) return "";
        return path.StartsWith(_root, StringComparison.Ordinal) ? path[_root.Length..] : path;
    }

    /// <summary><c>src/Shop/PriceCache.cs:31</c>, or a dash where there is no source.</summary>
    public string Place(SourceSpan span) => span.IsNone ? "–" : $"{Relative(span.File)}:{span.StartLine}";

    /// <summary>
    /// A percent-encoded relative URI, <c>.</c> for the root itself. A file outside the root goes under <c>external/</c>: consumers reject absolute paths and '..'.
    /// </summary>
    public string Uri(string file)
    {
        var path = Relative(file);
        if (path.StartsWith('/') || path.Contains(':')) path = "external/" + path.Replace(":", "").TrimStart('/');
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not "." and not "..");
        return string.Join('/', parts.Select(System.Uri.EscapeDataString)) is { Length: > 0 } uri ? uri : ".";
    }
}
