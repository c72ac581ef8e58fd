using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>
/// Tells which parameters of primary constructors live in fields: those that a member, or a lambda in an initializer, uses.
/// The others are plain parameters of the constructor.
/// </summary>
internal sealed class PrimaryConstructors(ProjectUnit unit)
{
    private readonly ConcurrentDictionary<IParameterSymbol, bool> known = new(SymbolEqualityComparer.Default);

    public static TypeDeclarationSyntax? DeclarationOf(IMethodSymbol constructor) =>
        constructor.MethodKind == MethodKind.Constructor && constructor.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax() as TypeDeclarationSyntax : null;

    public bool IsField(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && known.GetOrAdd(parameter, _ => DeclarationOf(constructor) is not null && IsUsed(parameter));

    private bool IsUsed(IParameterSymbol parameter)
    {
        foreach (var reference in parameter.ContainingType.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax type) continue;
            foreach (var name in type.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText != parameter.Name || !IsInMember(name, type)) continue;
                if (SymbolEqualityComparer.Default.Equals(unit.Model(name.SyntaxTree).GetSymbolInfo(name).Symbol, parameter)) return true;
            }
        }
        return false;
    }

    /// <summary>Initializers and base arguments run in the constructor itself, but for the lambdas in them.</summary>
    private static bool IsInMember(SyntaxNode name, TypeDeclarationSyntax type)
    {
        var inLambda = false;
        for (var node = name.Parent; node is not null && node != type; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    inLambda = true;
                    break;
                case PrimaryConstructorBaseTypeSyntax:
                    return inLambda;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return inLambda;
                case BaseTypeDeclarationSyntax or ParameterListSyntax { Parent: TypeDeclarationSyntax } or AttributeListSyntax:
                    return false;
            }
        }
        return true;
    }
}
