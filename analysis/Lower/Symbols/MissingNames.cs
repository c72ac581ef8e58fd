using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.VisualBasic;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// What a name that does not resolve may mean: a package is missing, but the namespaces that its file imports are known. With
/// <c>using Quartz;</c> a base type <c>IJob</c> may be <c>T:Quartz.IJob</c>, and models know that one.
/// </summary>
internal static class MissingNames
{
    private static readonly ConditionalWeakTable<Compilation, List<string>> GlobalImports = [];

    /// <summary>Documentation-comment ids of the types that the unresolved bases of a class may be; none when all of them resolved.</summary>
    public static IReadOnlyList<string> Bases(INamedTypeSymbol type)
    {
        if (type.BaseType is not { TypeKind: TypeKind.Error } && !type.Interfaces.Any(contract => contract.TypeKind == TypeKind.Error)) return [];
        return [.. type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).SelectMany(BaseNames).SelectMany(name => Candidates(name, Text(name), type)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Ids of the classes that an attribute which does not resolve may be.</summary>
    public static IEnumerable<string> Attributes(AttributeData attribute, ISymbol owner) => attribute.ApplicationSyntaxReference?.GetSyntax() switch
    {
        AttributeSyntax csharp => Either(csharp.Name, owner),
        VB.AttributeSyntax basic => Either(basic.Name, owner),
        _ => [],
    };

    private static IEnumerable<string> Either(SyntaxNode name, ISymbol owner) => Candidates(name, Text(name), owner).SelectMany(id => new[] { id + "Attribute", id });

    private static IEnumerable<SyntaxNode> BaseNames(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax { BaseList: { } bases } => bases.Types.Select(b => b.Type),
        VB.ClassStatementSyntax { Parent: VB.ClassBlockSyntax block } => BaseNames(block),
        VB.ClassBlockSyntax block => block.Inherits.SelectMany(i => i.Types).Concat(block.Implements.SelectMany(i => i.Types)),
        _ => [],
    };

    /// <summary>Namespace and name with the number of type arguments: <c>MassTransit.IConsumer`1</c>; the namespace only where the source writes it.</summary>
    private static string Text(SyntaxNode name) => name switch
    {
        QualifiedNameSyntax qualified => Text(qualified.Left) + "." + Text(qualified.Right),
        AliasQualifiedNameSyntax alias => Text(alias.Name),
        GenericNameSyntax generic => $"{generic.Identifier.ValueText}`{generic.TypeArgumentList.Arguments.Count}",
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        VB.QualifiedNameSyntax qualified => Text(qualified.Left) + "." + Text(qualified.Right),
        VB.GenericNameSyntax generic => $"{generic.Identifier.ValueText}`{generic.TypeArgumentList.Arguments.Count}",
        VB.SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static IEnumerable<string> Candidates(SyntaxNode at, string name, ISymbol owner)
    {
        if (name.Length == 0) yield break;
        yield return "T:" + name;
        foreach (var imported in Imports(at, ((owner as IAssemblySymbol ?? owner.ContainingAssembly) as ISourceAssemblySymbol)?.Compilation)) yield return $"T:{imported}.{name}";
    }

    /// <summary>The namespaces around a place, and those its file and its project import.</summary>
    private static IEnumerable<string> Imports(SyntaxNode at, Compilation? compilation)
    {
        foreach (var around in at.Ancestors())
        {
            switch (around)
            {
                case BaseNamespaceDeclarationSyntax space:
                    foreach (var import in Namespaces(space.Usings)) yield return import;
                    for (var name = space.Name.ToString(); name.Length > 0; name = Above(name)) yield return name;
                    break;
                case CompilationUnitSyntax unit:
                    foreach (var import in Namespaces(unit.Usings)) yield return import;
                    break;
                case VB.NamespaceBlockSyntax space:
                    for (var name = space.NamespaceStatement.Name.ToString(); name.Length > 0; name = Above(name)) yield return name;
                    break;
                case VB.CompilationUnitSyntax unit:
                    foreach (var import in unit.Imports.SelectMany(i => i.ImportsClauses).OfType<VB.SimpleImportsClauseSyntax>().Where(i => i.Alias is null)) yield return import.Name.ToString();
                    break;
            }
        }
        if (compilation is null) yield break;
        foreach (var import in GlobalImports.GetValue(compilation, Globals)) yield return import;
    }

    private static string Above(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : "";

    private static IEnumerable<string> Namespaces(IEnumerable<UsingDirectiveSyntax> usings) =>
        usings.Where(u => u is { Alias: null, Name: not null } && !u.StaticKeyword.IsKind(StaticKeyword)).Select(u => Text(u.Name!));

    private static List<string> Globals(Compilation compilation) => compilation switch
    {
        CSharpCompilation csharp => [.. csharp.SyntaxTrees.SelectMany(tree => Namespaces(((CompilationUnitSyntax)tree.GetRoot()).Usings.Where(u => u.GlobalKeyword.IsKind(GlobalKeyword)))).Distinct(StringComparer.Ordinal)],
        VisualBasicCompilation basic => [.. basic.Options.GlobalImports.Select(i => i.Name)],
        _ => [],
    };
}
