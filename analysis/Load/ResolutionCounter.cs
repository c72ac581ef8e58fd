using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Load;

/// <summary>How many type names and calls there are, and how many of them did not bind: the measure of how far a result can be trusted.</summary>
public readonly record struct ResolutionCount(int TypeNames, int UnresolvedTypeNames, int Calls, int UnresolvedCalls)
{
    public double UnresolvedTypeShare => TypeNames == 0 ? 0 : (double)UnresolvedTypeNames / TypeNames;

    public double UnresolvedCallShare => Calls == 0 ? 0 : (double)UnresolvedCalls / Calls;

    public ResolutionCount Add(ResolutionCount other) =>
        new(TypeNames + other.TypeNames, UnresolvedTypeNames + other.UnresolvedTypeNames, Calls + other.Calls, UnresolvedCalls + other.UnresolvedCalls);
}

/// <summary>
/// Counts what does not resolve in one pass over a tree. It binds every body, so a stage that binds anyway should pass in its own semantic model.
/// </summary>
public static class ResolutionCounter
{
    public static ResolutionCount Count(LoadedProject project, CancellationToken cancellation = default)
    {
        var total = default(ResolutionCount);
        foreach (var tree in project.UserTrees) total = total.Add(Count(project.Compilation.GetSemanticModel(tree), cancellation));
        return total;
    }

    public static ResolutionCount Count(SemanticModel model, CancellationToken cancellation = default)
    {
        var count = default(ResolutionCount);
        foreach (var node in model.SyntaxTree.GetRoot(cancellation).DescendantNodes())
        {
            if (IsTypeName(node)) count = count.Add(new(1, IsUnresolvedType(model, node, cancellation) ? 1 : 0, 0, 0));
            else if (node is InvocationExpressionSyntax or VB.InvocationExpressionSyntax) count = count.Add(Call(model.GetOperation(node, cancellation)));
        }
        return count;
    }

    private static ResolutionCount Call(IOperation? operation) => operation switch
    {
        // nameof and Visual Basic's indexing look like calls and are none.
        INameOfOperation or IArrayElementReferenceOperation or IPropertyReferenceOperation or null => default,
        IInvalidOperation => new(0, 0, 1, 1),
        _ => new(0, 0, 1, 0),
    };

    private static bool IsTypeName(SyntaxNode node) => node switch
    {
        SimpleNameSyntax { IsVar: false } name => SyntaxFacts.IsInTypeOnlyContext(name) && name.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax) || name.Parent is QualifiedNameSyntax qualified && qualified.Right == name && SyntaxFacts.IsInTypeOnlyContext(qualified),
        VB.SimpleNameSyntax name => name.Parent is VB.AsClauseSyntax or VB.ObjectCreationExpressionSyntax or VB.TypeArgumentListSyntax or VB.InheritsStatementSyntax or VB.ImplementsStatementSyntax or VB.AttributeSyntax
            || name.Parent is VB.QualifiedNameSyntax { Parent: VB.AsClauseSyntax or VB.ObjectCreationExpressionSyntax or VB.TypeArgumentListSyntax } qualified && qualified.Right == name,
        _ => false,
    };

    private static bool IsUnresolvedType(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(node, cancellation);
        return info.Symbol is null or IErrorTypeSymbol && info.CandidateSymbols.IsEmpty && model.GetTypeInfo(node, cancellation).Type is null or IErrorTypeSymbol;
    }
}
