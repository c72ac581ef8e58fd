using System.Text;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// Text that is equal for two mentions of one symbol, in whatever compilation it is seen. Members of source assemblies are
/// keyed by assembly and documentation-comment id; all others by id alone, because one framework type lives in different
/// assemblies for projects of different target frameworks (System.Runtime, netstandard, mscorlib).
/// </summary>
internal sealed class SymbolKeys(AssemblyTable assemblies)
{
    private const int DeepestNesting = 12;

    public string Of(ITypeSymbol type)
    {
        var text = new StringBuilder();
        Append(text, type, 0);
        return text.ToString();
    }

    /// <summary>Key of the original definition of a member.</summary>
    public string OfMember(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        return assemblies.Prefix(definition.ContainingAssembly) + DocId(definition);
    }

    /// <summary>Documentation-comment id of the original definition; a made-up one where there is none.</summary>
    public static string DocId(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        if (definition is INamedTypeSymbol { IsAnonymousType: true } anonymous) return "T:" + SymbolNames.Full(anonymous);
        if (definition.ContainingType is { IsAnonymousType: true } owner) return "P:" + SymbolNames.Full(owner) + "." + definition.Name;
        if (definition is ITypeParameterSymbol parameter) return TypeParameter(parameter);
        var id = definition.GetDocumentationCommentId();
        if (!string.IsNullOrEmpty(id)) return id;
        return definition.ContainingSymbol is IMethodSymbol method ? DocId(method) + "!" + definition.Name : "!:" + definition.ToDisplayString();
    }

    private static string TypeParameter(ITypeParameterSymbol parameter) =>
        DocId(parameter.ContainingSymbol) + "`" + (parameter.TypeParameterKind == TypeParameterKind.Method ? "`" : "") + parameter.Ordinal;

    private void Append(StringBuilder text, ITypeSymbol type, int depth)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Append(text, array.ElementType, depth + 1);
                text.Append('[').Append(',', array.Rank - 1).Append(']');
                break;
            case IPointerTypeSymbol pointer:
                Append(text, pointer.PointedAtType, depth + 1);
                text.Append('*');
                break;
            case INamedTypeSymbol named:
                AppendNamed(text, named, depth);
                break;
            case ITypeParameterSymbol parameter:
                text.Append(assemblies.Prefix(parameter.ContainingAssembly)).Append(TypeParameter(parameter.OriginalDefinition as ITypeParameterSymbol ?? parameter));
                break;
            case IDynamicTypeSymbol:
                text.Append("dynamic");
                break;
            default:
                text.Append("?:").Append(type.ToDisplayString());
                break;
        }
    }

    private void AppendNamed(StringBuilder text, INamedTypeSymbol named, int depth)
    {
        if (named.IsTupleType && named.TupleUnderlyingType is { } underlying && !SymbolEqualityComparer.Default.Equals(underlying, named)) named = underlying;
        if (named.TypeKind == TypeKind.Error)
        {
            text.Append("?:").Append(SymbolNames.Display(named));
            return;
        }
        text.Append(assemblies.Prefix(named.ContainingAssembly)).Append(DocId(named));
        if (named.IsAnonymousType)
        {
            foreach (var property in named.GetMembers().OfType<IPropertySymbol>()) AppendNested(text.Append(','), property.Type, depth);
            return;
        }
        if (depth > DeepestNesting || SymbolEqualityComparer.Default.Equals(named, named.OriginalDefinition)) return;
        text.Append('{');
        for (INamedTypeSymbol? part = named; part is not null; part = part.ContainingType)
            foreach (var argument in part.TypeArguments) AppendNested(text, argument, depth).Append(',');
        text.Append('}');
    }

    private StringBuilder AppendNested(StringBuilder text, ITypeSymbol type, int depth)
    {
        if (depth <= DeepestNesting) Append(text, type, depth + 1);
        return text;
    }
}
