using MapAudit.Analysis.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Lower;

/// <summary>Places in source, and the order of declarations that follows from them.</summary>
internal static class SourceSpans
{
    public static SourceSpan Of(SyntaxTree tree, TextSpan span)
    {
        var lines = tree.GetText().Lines;
        var end = Math.Min(span.End, tree.Length);
        var first = lines.GetLinePosition(Math.Min(span.Start, end));
        var last = lines.GetLinePosition(end);
        return new(PathOf(tree), first.Line + 1, first.Character + 1, last.Line + 1, last.Character + 1);
    }

    public static SourceSpan Of(SyntaxNode node) => Of(node.SyntaxTree, node.Span);

    public static string PathOf(SyntaxTree tree) => tree.FilePath.Replace('\\', '/');

    /// <summary>Where the name of a symbol stands in source; of a partial one the first place.</summary>
    public static SourceSpan Declaration(ISymbol symbol)
    {
        var first = SourceSpan.None;
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is not { } tree) continue;
            var span = Of(tree, location.SourceSpan);
            if (first.IsNone || span < first) first = span;
        }
        return first;
    }
}
