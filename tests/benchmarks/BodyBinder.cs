using MapAudit.Analysis.Load;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using CS = Microsoft.CodeAnalysis.CSharp.Syntax;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Benchmarks;

/// <summary>Binds every body of every project and counts the operations, so that nothing is optimized away.</summary>
internal static class BodyBinder
{
    public static long Bind(IEnumerable<LoadedProject> projects, int jobs)
    {
        var total = 0L;
        var trees = projects.SelectMany(project => project.Compilation.SyntaxTrees.Select(tree => (project.Compilation, Tree: tree))).ToList();
        Parallel.ForEach(trees, new ParallelOptions { MaxDegreeOfParallelism = jobs }, item => Interlocked.Add(ref total, Count(item.Compilation.GetSemanticModel(item.Tree), item.Tree)));
        return total;
    }

    private static long Count(SemanticModel model, SyntaxTree tree)
    {
        var count = 0L;
        foreach (var node in tree.GetRoot().DescendantNodes(node => !IsBody(node)))
            if (IsBody(node) && model.GetOperation(node is CS.GlobalStatementSyntax top ? top.Statement : node) is { } operation)
                count += operation.DescendantsAndSelf().LongCount();
        return count;
    }

    private static bool IsBody(SyntaxNode node) => node is CS.BaseMethodDeclarationSyntax or CS.AccessorDeclarationSyntax or CS.ArrowExpressionClauseSyntax or CS.EqualsValueClauseSyntax or CS.GlobalStatementSyntax
        or VB.MethodBlockBaseSyntax or VB.EqualsValueSyntax or VB.AsNewClauseSyntax;
}
