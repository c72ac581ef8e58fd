using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// An indexer whose index is of a type that did not resolve does not bind, but the object that is indexed is known: it is read or written
/// all the same.
/// </summary>
internal static class UnresolvedIndexers
{
    /// <summary>Null for what is no indexer, or when the object is not known to have one.</summary>
    public static Place? PlaceOf(BodyLowering body, IInvalidOperation operation)
    {
        if (Indexed(operation.Syntax) is not { } indexed) return null;
        // Visual Basic wraps it once more.
        if (operation.ChildOperations.Count == 1 && operation.ChildOperations.First() is IInvalidOperation inner && inner.Syntax == operation.Syntax) return PlaceOf(body, inner);
        if (operation.ChildOperations.Count(child => indexed.Span.Contains(child.Syntax.Span)) != 1) return null;
        var model = body.Unit.Model(operation.Syntax.SyntaxTree);
        var type = operation.ChildOperations.FirstOrDefault(child => indexed.Span.Contains(child.Syntax.Span))?.Type ?? model.GetTypeInfo(indexed).Type;
        var count = operation.ChildOperations.Count(child => !indexed.Span.Contains(child.Syntax.Span));
        var candidates = model.GetSymbolInfo(operation.Syntax).CandidateSymbols.OfType<IPropertySymbol>();
        if (candidates.Concat(IndexersOf(type)).FirstOrDefault(property => property.Parameters.Length == count && count > 0) is not { } indexer) return null;
        IrVariable? receiver = null;
        var arguments = new List<IrVariable>();
        foreach (var child in operation.ChildOperations)
        {
            var value = body.Value(child);
            if (indexed.Span.Contains(child.Syntax.Span)) receiver = value;
            else arguments.Add(value);
        }
        body.Unit.Counts.UnresolvedCall();
        return References.PropertyPlace(body, indexer, receiver, arguments, isBase: false, type);
    }

    private static SyntaxNode? Indexed(SyntaxNode syntax) => syntax switch
    {
        ElementAccessExpressionSyntax access => access.Expression,
        VB.InvocationExpressionSyntax { Expression: { } called, ArgumentList.Arguments.Count: > 0 } => called,
        _ => null,
    };

    private static IEnumerable<IPropertySymbol> IndexersOf(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var indexer in at.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsIndexer)) yield return indexer;
        }
        foreach (var indexer in type?.AllInterfaces.SelectMany(contract => contract.GetMembers()).OfType<IPropertySymbol>().Where(property => property.IsIndexer) ?? []) yield return indexer;
    }
}
