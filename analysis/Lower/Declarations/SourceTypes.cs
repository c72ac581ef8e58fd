using MapAudit.Analysis.Common;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>The types and members that a compilation declares, in the order of their places in source.</summary>
internal static class SourceTypes
{
    public static List<INamedTypeSymbol> Of(Compilation compilation)
    {
        var types = new List<(SourceSpan Place, string Id, INamedTypeSymbol Type)>();
        Collect(compilation.Assembly.GlobalNamespace, types);
        types.Sort((left, right) => left.Place.CompareTo(right.Place) is var order and not 0 ? order : string.CompareOrdinal(left.Id, right.Id));
        return [.. types.Select(entry => entry.Type)];
    }

    public static List<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        var members = type.GetMembers().Where(member => member is not INamedTypeSymbol).Select((member, index) => (Place: SourceSpans.Declaration(member), index, member)).ToList();
        members.Sort((left, right) => left.Place.CompareTo(right.Place) is var order and not 0 ? order : left.index.CompareTo(right.index));
        return [.. members.Select(entry => entry.member)];
    }

    /// <summary>Extension blocks: types in name only, their members belong to the static class around them.</summary>
    public static bool IsExtensionBlock(INamedTypeSymbol type) => type.TypeKind == TypeKind.Extension;

    private static void Collect(INamespaceOrTypeSymbol container, List<(SourceSpan, string, INamedTypeSymbol)> types)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceSymbol space)
            {
                Collect(space, types);
            }
            else if (member is INamedTypeSymbol type && !type.DeclaringSyntaxReferences.IsEmpty)
            {
                types.Add((SourceSpans.Declaration(type), type.ToDisplayString(), type));
                Collect(type, types);
            }
        }
    }
}
