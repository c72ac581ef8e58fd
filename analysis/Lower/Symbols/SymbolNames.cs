using System.Text;
using Microsoft.CodeAnalysis;
using CSharpDisplay = Microsoft.CodeAnalysis.CSharp.SymbolDisplay;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// Names as findings show them: with namespaces and containing types, type arguments dropped or kept; in the words of C# for
/// either language.
/// </summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary><c>Shop.Cache.Entry</c>; arrays end in <c>[]</c>.</summary>
    public static string Full(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Full(array.ElementType) + "[]",
        IPointerTypeSymbol pointer => Full(pointer.PointedAtType) + "*",
        INamedTypeSymbol { IsAnonymousType: true } anonymous => Anonymous(anonymous),
        INamedTypeSymbol named => Container(Plain(named)) + Plain(named).Name,
        IDynamicTypeSymbol => "dynamic",
        _ => type.Name.Length > 0 ? type.Name : type.ToDisplayString(),
    };

    /// <summary>As <see cref="Full"/> with type arguments.</summary>
    public static string Display(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Display(array.ElementType) + "[]",
        INamedTypeSymbol { IsAnonymousType: false } named => DisplayContainer(Plain(named)) + Plain(named).Name + Arguments(Plain(named)),
        _ => Full(type),
    };

    /// <summary>Type and member as a person writes them in a sentence: <c>Cache.Load(string)</c>.</summary>
    public static string Display(IMethodSymbol method)
    {
        var text = new StringBuilder();
        if (method.ContainingType is { } type) text.Append(type.Name).Append('.');
        text.Append(method.MethodKind switch
        {
            MethodKind.Constructor => method.ContainingType!.Name,
            MethodKind.StaticConstructor => "static " + method.ContainingType!.Name,
            MethodKind.Destructor => "~" + method.ContainingType!.Name,
            MethodKind.PropertyGet => Simple(method.AssociatedSymbol?.Name ?? method.Name) + ".get",
            MethodKind.PropertySet => Simple(method.AssociatedSymbol?.Name ?? method.Name) + ".set",
            MethodKind.EventAdd => Simple(method.AssociatedSymbol?.Name ?? method.Name) + ".add",
            MethodKind.EventRemove => Simple(method.AssociatedSymbol?.Name ?? method.Name) + ".remove",
            _ => Simple(method.Name),
        });
        if (method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove) return text.ToString();
        text.Append('(');
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(CSharpDisplay.ToDisplayString(method.Parameters[i].Type, Short));
        }
        return text.Append(')').ToString();
    }

    /// <summary>The name without the interface that an explicit implementation carries.</summary>
    public static string Simple(string name)
    {
        if (name.Length == 0 || name[0] == '.' || name[0] == '<') return name;
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name : name[(dot + 1)..];
    }

    private static INamedTypeSymbol Plain(INamedTypeSymbol type) => type.IsTupleType ? type.TupleUnderlyingType ?? type : type;

    private static string Container(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer) return Full(outer) + ".";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." : "";
    }

    private static string DisplayContainer(INamedTypeSymbol type) => type.ContainingType is { } outer ? Display(outer) + "." : Container(type);

    private static string Arguments(INamedTypeSymbol type) =>
        type.TypeArguments.Length == 0 ? "" : "<" + string.Join(", ", type.TypeArguments.Select(Argument)) + ">";

    private static string Argument(ITypeSymbol type) =>
        type.SpecialType is not SpecialType.None ? CSharpDisplay.ToDisplayString(type, Short) : Display(type);

    private static string Anonymous(INamedTypeSymbol type) =>
        "<anonymous " + string.Join(",", type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name)) + ">";
}
