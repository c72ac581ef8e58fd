using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Load;

/// <summary>Tells from syntax alone whether files make a program or a library.</summary>
internal static class EntryPoints
{
    public static bool Any(ImmutableArray<SyntaxTree> trees) => trees.Any(tree => HasTopLevelStatements(tree) || HasMain(tree));

    public static bool HasTopLevelStatements(SyntaxTree tree) =>
        tree.GetRoot() is CompilationUnitSyntax unit && unit.Members.Any(member => member.IsKind(SyntaxKind.GlobalStatement));

    private static bool HasMain(SyntaxTree tree) => tree.GetRoot() switch
    {
        CompilationUnitSyntax unit => unit.DescendantNodes(node => node is not BaseMethodDeclarationSyntax and not StatementSyntax)
            .OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.ValueText == "Main" && method.Modifiers.Any(SyntaxKind.StaticKeyword)),
        VB.CompilationUnitSyntax unit => unit.DescendantNodes(node => node is not VB.MethodBlockBaseSyntax)
            .OfType<VB.MethodBlockSyntax>().Any(method => string.Equals(method.SubOrFunctionStatement.Identifier.ValueText, "Main", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
