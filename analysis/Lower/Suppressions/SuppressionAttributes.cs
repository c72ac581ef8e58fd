using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Suppressions;

/// <summary>
/// <c>[SuppressMessage("MapAudit", "MAP010", Justification = "…")]</c> on a member, a type, or an assembly; one of an assembly may
/// name a target by its documentation-comment id.
/// </summary>
internal sealed class SuppressionAttributes(LoweringInput input)
{
    private const string Category = "MapAudit";

    public IEnumerable<SuppressionMark> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var attribute in input.Compilation.Assembly.GetAttributes().Concat(input.Compilation.Assembly.Modules.SelectMany(m => m.GetAttributes())))
        {
            if (IsIn(attribute, tree) && Read(attribute, tree, cancellation) is { } mark) yield return Targeted(mark, attribute);
        }
        var model = input.Compilation.GetSemanticModel(tree);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (model.GetDeclaredSymbol(node, cancellation) is not { Kind: not (SymbolKind.Namespace or SymbolKind.Local or SymbolKind.Parameter) } symbol || !seen.Add(symbol)) continue;
            foreach (var attribute in symbol.GetAttributes())
            {
                if (IsIn(attribute, tree) && Read(attribute, tree, cancellation) is { } mark) yield return mark with { Scopes = ScopesOf(symbol) };
            }
        }
    }

    private static bool IsIn(AttributeData attribute, SyntaxTree tree) => ReferenceEquals(attribute.ApplicationSyntaxReference?.SyntaxTree, tree);

    private static SuppressionMark? Read(AttributeData attribute, SyntaxTree tree, CancellationToken cancellation)
    {
        if (attribute.AttributeClass?.Name is not ("SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute")) return null;
        if (attribute.ConstructorArguments is not [{ Value: string category }, { Value: string check }] || !category.Equals(Category, StringComparison.OrdinalIgnoreCase)) return null;
        var rule = check.Split(':')[0].Trim().ToUpperInvariant();
        var place = SourceSpans.Of(tree, attribute.ApplicationSyntaxReference!.GetSyntax(cancellation).Span);
        return new SuppressionMark(place, [rule], Named(attribute, "Justification") ?? "");
    }

    private SuppressionMark Targeted(SuppressionMark mark, AttributeData attribute)
    {
        if (Named(attribute, "Target") is not { } target) return mark with { Project = input.Name };
        var id = target.TrimStart('~');
        var symbols = DocumentationCommentId.GetSymbolsForDeclarationId(id, input.Compilation);
        // The old form names a type or member without its kind.
        if (symbols.IsEmpty) symbols = [.. new[] { "T:", "M:", "P:", "F:", "E:", "N:" }.SelectMany(kind => DocumentationCommentId.GetSymbolsForDeclarationId(kind + id, input.Compilation))];
        return mark with { Scopes = [.. symbols.SelectMany(ScopesOf)] };
    }

    private static List<SourceSpan> ScopesOf(ISymbol symbol)
    {
        // A namespace has no declaration of its own: its types speak for it.
        var declared = symbol is INamespaceSymbol space ? space.GetMembers().SelectMany(m => m.DeclaringSyntaxReferences) : symbol.DeclaringSyntaxReferences;
        return [.. declared.Select(r => SourceSpans.Of(Whole(r.GetSyntax())))];
    }

    /// <summary>Visual Basic refers to the first line of a block, and both languages to the name alone of a field.</summary>
    private static SyntaxNode Whole(SyntaxNode node)
    {
        while (node.Parent is { Parent: not null } parent && (parent.SpanStart == node.SpanStart || parent.GetType().Name.StartsWith("VariableDecl", StringComparison.Ordinal) || parent.GetType().Name.StartsWith("Field", StringComparison.Ordinal)) && !parent.GetType().Name.Contains("Namespace", StringComparison.Ordinal)) node = parent;
        return node;
    }

    private static string? Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;
}
