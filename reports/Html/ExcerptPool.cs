using System.Text.Json;
using MapAudit.Analysis.Common;

namespace MapAudit.Reports.Html;

/// <summary>
/// Code excerpts of the page: written in place, or, in a large report, once each into a table from which the script fetches them.
/// </summary>
internal sealed class ExcerptPool(SourceFiles files, bool inPlace)
{
    private readonly List<SourceExcerpt> _table = [];
    private readonly Dictionary<(SourceSpan Span, int Context), int> _indexes = [];

    public ExcerptView? Around(SourceSpan span, int context)
    {
        if (!inPlace && _indexes.TryGetValue((span, context), out var known)) return new ExcerptView(known, []);
        if (SourceExcerpt.Around(files, span, context, context) is not { } excerpt) return null;
        if (inPlace) return new ExcerptView(-1, excerpt.Lines);
        _table.Add(excerpt);
        return new ExcerptView(_indexes[(span, context)] = _table.Count - 1, []);
    }

    /// <summary>An array of excerpts, each its first line number and its lines as before, marked, after.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(_table.Select(e => new object[] { e.Lines[0].Number, e.Lines.Select(l => new[] { l.Before, l.Marked, l.After }) }));
}

/// <param name="Index">Place in the table; -1 when the lines are here.</param>
internal sealed record ExcerptView(int Index, IReadOnlyList<ExcerptLine> Lines)
{
    public bool InPlace => Index < 0;
}
