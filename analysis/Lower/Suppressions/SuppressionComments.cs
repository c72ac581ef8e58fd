using System.Text.RegularExpressions;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Suppressions;

/// <summary>
/// <c>// mapaudit: ignore MAP010 reason</c>. Behind code it speaks for its line; on a line of its own for the statement, member or
/// type that follows.
/// </summary>
internal static partial class SuppressionComments
{
    public static IEnumerable<SuppressionMark> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var trivia in tree.GetRoot(cancellation).DescendantTrivia())
        {
            if (trivia.Span.Length < 10 || Mark().Match(trivia.ToString()) is not { Success: true } match) continue;
            var place = SourceSpans.Of(tree, trivia.Span);
            var rules = match.Groups["rules"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(r => r.ToUpperInvariant()).Distinct().ToList();
            yield return new SuppressionMark(place, rules, match.Groups["reason"].Value.Trim()) { Scopes = [ScopeOf(tree, trivia, place)] };
        }
    }

    private static SourceSpan ScopeOf(SyntaxTree tree, SyntaxTrivia trivia, SourceSpan place)
    {
        var token = trivia.Token;
        if (token.SpanStart < trivia.SpanStart) return place;
        // The largest thing that begins with the token after the comment.
        var node = token.Parent!;
        while (node.Parent is { Parent: not null } parent && parent.SpanStart == token.SpanStart) node = parent;
        return node.SpanStart == token.SpanStart ? SourceSpans.Of(node) : SourceSpans.Of(tree, token.Span);
    }

    [GeneratedRegex(@"^\s*(?://|/\*|'|REM\s)\s*mapaudit:\s*ignore\s+(?<rules>MAP\d{3}(?:\s*,\s*MAP\d{3})*)\b[\s:\-]*(?<reason>.*?)(?:\*/)?\s*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mark();
}
