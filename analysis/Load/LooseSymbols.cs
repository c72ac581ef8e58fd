using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Source without a project may be written for builds that always define one symbol of several, and makes no sense without any:
/// <c>#if NET45 … #elif NETCOREAPP1_0 … #endif</c> around the head of a method. Here the symbol is found under which most files parse.
/// </summary>
internal static class LooseSymbols
{
    /// <summary>The trees as they are, or all of them parsed once more with a symbol that mends broken ones.</summary>
    public static ImmutableArray<SyntaxTree> Mend(ImmutableArray<SyntaxTree> trees)
    {
        var broken = trees.Where(tree => tree.GetRoot().ContainsDirectives && IsBroken(tree)).ToList();
        if (broken.Count == 0) return trees;
        var best = broken.SelectMany(Symbols).Distinct(StringComparer.Ordinal)
            .OrderByDescending(TargetFramework.FromSymbol).ThenBy(symbol => symbol, StringComparer.Ordinal)
            .Select(symbol => (Symbol: symbol, Left: broken.Count(tree => IsBroken(With(tree, symbol)))))
            .OrderBy(candidate => candidate.Left)
            .FirstOrDefault();
        return best.Symbol is null || best.Left == broken.Count ? trees : [.. trees.Select(tree => tree.GetRoot().ContainsDirectives ? With(tree, best.Symbol) : tree)];
    }

    private static bool IsBroken(SyntaxTree tree) => tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static SyntaxTree With(SyntaxTree tree, string symbol)
    {
        var options = (CSharpParseOptions)tree.Options;
        return CSharpSyntaxTree.ParseText(tree.GetText(), options.WithPreprocessorSymbols(options.PreprocessorSymbolNames.Append(symbol)), tree.FilePath);
    }

    private static IEnumerable<string> Symbols(SyntaxTree tree) =>
        tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia) || trivia.IsKind(SyntaxKind.ElifDirectiveTrivia))
            .SelectMany(trivia => ((ConditionalDirectiveTriviaSyntax)trivia.GetStructure()!).Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()).Select(name => name.Identifier.ValueText);
}
