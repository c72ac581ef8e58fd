using System.Security.Cryptography;
using System.Text;
using MapAudit.Analysis.Common;

namespace MapAudit.Reports;

/// <summary>The analyzed files as they are on disk now, read once each. A file that cannot be read is null, never an error.</summary>
public sealed class SourceFiles
{
    private readonly Dictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);

    public SourceFile? Read(string path)
    {
        if (_files.TryGetValue(path, out var known)) return known;
        return _files[path] = Load(path);
    }

    private static SourceFile? Load(string path)
    {
        try
        {
            return path.Length > 0 && File.Exists(path) ? new SourceFile(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>The text of one file, with its lines split where the compiler splits them.</summary>
public sealed class SourceFile
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];
    private readonly byte[] _bytes;

    public SourceFile(byte[] bytes)
    {
        _bytes = bytes;
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        Lines = reader.ReadToEnd().Split(LineEnds, StringSplitOptions.None);
    }

    /// <summary>Without a byte order mark.</summary>
    public IReadOnlyList<string> Lines { get; }

    public int Length => _bytes.Length;

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(_bytes));

    /// <summary>A byte order mark, where there is one, stays as the first character.</summary>
    public string RawText => Encoding.UTF8.GetString(_bytes);

    /// <summary>The text of a span with LF line ends; null when the span does not lie in this file, which may have changed since it was analyzed.</summary>
    public string? TextOf(SourceSpan span)
    {
        if (span.IsNone || span.EndLine > Lines.Count || span.EndLine < span.StartLine) return null;
        if (span.StartColumn > Lines[span.StartLine - 1].Length + 1 || span.EndColumn > Lines[span.EndLine - 1].Length + 1) return null;
        if (span.StartLine == span.EndLine && span.EndColumn < span.StartColumn) return null;
        if (span.StartLine == span.EndLine) return Lines[span.StartLine - 1][(span.StartColumn - 1)..(span.EndColumn - 1)];
        var middle = Lines.Skip(span.StartLine).Take(span.EndLine - span.StartLine - 1);
        return string.Join('\n', [Lines[span.StartLine - 1][(span.StartColumn - 1)..], .. middle, Lines[span.EndLine - 1][..(span.EndColumn - 1)]]);
    }
}
