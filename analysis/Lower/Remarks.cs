using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower;

/// <summary>Comments that speak to the tool: they begin with <c>mapaudit:</c>, or with <c>@</c> right after the comment mark.</summary>
internal static class Remarks
{
    public static IEnumerable<SourceRemark> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        if (!text.Contains("mapaudit:", StringComparison.Ordinal) && !text.Contains("//@", StringComparison.Ordinal) && !text.Contains("'@", StringComparison.Ordinal)) yield break;
        foreach (var trivia in tree.GetRoot(cancellation).DescendantTrivia())
        {
            if (trivia.Span.Length < 3) continue;
            var comment = trivia.ToString();
            var content = comment[0] == '\'' ? comment[1..] : comment.StartsWith("//", StringComparison.Ordinal) ? comment[2..]
                : comment.StartsWith("/*", StringComparison.Ordinal) ? comment[2..^2] : null;
            if (content is null) continue;
            var trimmed = content.Trim();
            if (content.StartsWith('@') || trimmed.StartsWith("mapaudit:", StringComparison.Ordinal)) yield return new(SourceSpans.Of(tree, trivia.Span), trimmed);
        }
    }
}
