using MapAudit.Analysis.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower;

/// <summary>
/// The stretch of source that shows an access: the whole call, but from the member's name on where the receiver is itself a
/// call or stands on other lines, so that each link of a chain has a place of its own.
/// </summary>
internal static class AccessSpan
{
    public static SourceSpan Of(SyntaxNode syntax)
    {
        var start = syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } when IsLong(member.Expression) => member.Name.SpanStart,
            MemberAccessExpressionSyntax member when IsLong(member.Expression) => member.Name.SpanStart,
            ElementAccessExpressionSyntax element when IsLong(element.Expression) => NameStart(element.Expression),
            VB.InvocationExpressionSyntax { Expression: VB.MemberAccessExpressionSyntax { Expression: { } receiver } member } when IsLong(receiver) => member.Name.SpanStart,
            VB.MemberAccessExpressionSyntax { Expression: { } receiver } member when IsLong(receiver) => member.Name.SpanStart,
            _ => syntax.SpanStart,
        };
        return SourceSpans.Of(syntax.SyntaxTree, TextSpan.FromBounds(start, Math.Max(start, syntax.Span.End)));
    }

    private static int NameStart(SyntaxNode receiver) => receiver is MemberAccessExpressionSyntax member && IsLong(member.Expression) ? member.Name.SpanStart : receiver.SpanStart;

    private static bool IsLong(SyntaxNode receiver)
    {
        var part = receiver;
        while (true)
        {
            switch (part)
            {
                case MemberAccessExpressionSyntax member: part = member.Expression; break;
                case VB.MemberAccessExpressionSyntax { Expression: { } inner }: part = inner; break;
                case IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax or GenericNameSyntax
                    or VB.IdentifierNameSyntax or VB.MeExpressionSyntax or VB.MyBaseExpressionSyntax:
                    return SpansLines(receiver);
                default:
                    return true;
            }
        }
    }

    private static bool SpansLines(SyntaxNode node)
    {
        var lines = node.SyntaxTree.GetText().Lines;
        return lines.IndexOf(node.SpanStart) != lines.IndexOf(node.Span.End);
    }
}
