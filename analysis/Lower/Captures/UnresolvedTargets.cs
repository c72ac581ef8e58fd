using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Captures;

/// <summary>The methods that names mean where nothing binds, because the type of an argument, or of what takes a delegate, is missing.</summary>
internal static class UnresolvedTargets
{
    /// <summary>What a call that did not bind calls: of the candidates the first that takes as many arguments, else the first.</summary>
    public static IMethodSymbol? Called(SemanticModel model, SyntaxNode call)
    {
        if (Arguments(call) is not { } arguments) return null;
        var candidates = model.GetSymbolInfo(call).CandidateSymbols.OfType<IMethodSymbol>().ToList();
        return candidates.Find(candidate => candidate.Parameters.Length == arguments) ?? candidates.FirstOrDefault();
    }

    /// <summary>The call names a method of the object it stands in, without saying so: no operation stands for the receiver.</summary>
    public static bool IsOnThis(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: SimpleNameSyntax } or VB.InvocationExpressionSyntax { Expression: VB.SimpleNameSyntax };

    /// <summary>
    /// The methods that a name without arguments stands for; none for other expressions. Of several the ones with a parameter whose type
    /// is missing: that is why the name did not bind.
    /// </summary>
    public static IReadOnlyList<IMethodSymbol> Grouped(SemanticModel model, SyntaxNode expression)
    {
        var name = expression is VB.UnaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.VisualBasic.SyntaxKind.AddressOfExpression } address ? address.Operand : expression;
        if (name is not (SimpleNameSyntax or MemberAccessExpressionSyntax or VB.SimpleNameSyntax or VB.MemberAccessExpressionSyntax)) return [];
        var methods = model.GetMemberGroup(name).OfType<IMethodSymbol>().ToList();
        var missing = methods.FindAll(method => method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error));
        return missing.Count > 0 ? missing : methods;
    }

    private static int? Arguments(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax csharp => csharp.ArgumentList.Arguments.Count,
        VB.InvocationExpressionSyntax basic => basic.ArgumentList?.Arguments.Count ?? 0,
        _ => null,
    };
}
