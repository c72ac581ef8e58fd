namespace MapAudit.Analysis.Common;

/// <summary>
/// A place in an analyzed file. Lines and columns are 1-based; columns count UTF-16 units; the end column is exclusive.
/// </summary>
/// <param name="File">Path with '/' separators, as the loader named it; absolute unless the file has no place on disk.</param>
public readonly record struct SourceSpan(string File, int StartLine, int StartColumn, int EndLine, int EndColumn) : IComparable<SourceSpan>
{
    /// <summary>Code without a place of its own, such as a synthesized body.</summary>
    public static readonly SourceSpan None = new("", 0, 0, 0, 0);

    public bool IsNone => StartLine == 0;

    public int CompareTo(SourceSpan other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        var byLine = StartLine.CompareTo(other.StartLine);
        if (byLine != 0) return byLine;
        var byColumn = StartColumn.CompareTo(other.StartColumn);
        if (byColumn != 0) return byColumn;
        var byEndLine = EndLine.CompareTo(other.EndLine);
        return byEndLine != 0 ? byEndLine : EndColumn.CompareTo(other.EndColumn);
    }

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => IsNone ? "(no source)" : $"{File}:{StartLine}:{StartColumn}";
}
