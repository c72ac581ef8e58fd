using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>The syntax whose operation is the body of a member, or the initial value of a field or property.</summary>
internal static class BodySyntax
{
    public static SyntaxNode? OfMethod(IMethodSymbol method)
    {
        method = method.PartialImplementationPart ?? method;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case BaseMethodDeclarationSyntax declaration when declaration.Body is not null || declaration.ExpressionBody is not null || declaration is ConstructorDeclarationSyntax:
                    return declaration;
                case AccessorDeclarationSyntax accessor when accessor.Body is not null || accessor.ExpressionBody is not null:
                    return accessor;
                case ArrowExpressionClauseSyntax arrow:
                    return arrow;
                case CompilationUnitSyntax unit:
                    return unit;
                case TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax baseCall, ..] } when method.MethodKind == MethodKind.Constructor:
                    return baseCall;
                case VB.MethodBlockBaseSyntax block:
                    return block;
                case VB.MethodBaseSyntax { Parent: VB.MethodBlockBaseSyntax block }:
                    return block;
            }
        }
        return null;
    }

    /// <summary>The clause with the initial value of a field, property or field-like event.</summary>
    public static IEnumerable<SyntaxNode> InitializersOf(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            SyntaxNode? clause = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                VB.ModifiedIdentifierSyntax { Parent: VB.VariableDeclaratorSyntax declarator } => (SyntaxNode?)declarator.Initializer ?? declarator.AsClause as VB.AsNewClauseSyntax,
                VB.PropertyStatementSyntax property => (SyntaxNode?)property.Initializer ?? property.AsClause as VB.AsNewClauseSyntax,
                _ => null,
            };
            if (clause is not null) yield return clause;
        }
    }

    /// <summary><c>Dim table(10) As T</c>: Visual Basic makes the array without an initializer.</summary>
    public static bool HasArrayBounds(ISymbol field) =>
        field.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is VB.ModifiedIdentifierSyntax { ArrayBounds: not null });
}
