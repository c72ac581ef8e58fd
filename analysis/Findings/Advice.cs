using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>The smallest change that makes the map safe.</summary>
/// <param name="Title">An order in one line: <c>Take _gate around the lookup</c>.</param>
/// <param name="Explanation">Why this is enough, in a few sentences.</param>
public sealed record Advice(string Title, string Explanation)
{
    /// <summary>The code as it is, cut to the lines that matter; empty when code would not help.</summary>
    public string Before { get; init; } = "";

    /// <summary>The same code after the change.</summary>
    public string After { get; init; } = "";

    /// <summary>When this advice would be wrong, and what to do then.</summary>
    public string WhenWrong { get; init; } = "";

    /// <summary>The change as edits of files, where the audit is sure enough of it to apply it by machine.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];
}

/// <summary>Replaces the text of a span; an empty span inserts.</summary>
public sealed record TextEdit(SourceSpan Span, string NewText);
