using System.Collections.Immutable;
using System.Globalization;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>Attributes with their constant arguments as text: positional ones first, then <c>Name=value</c>.</summary>
internal static class AttributeReader
{
    public static IReadOnlyList<IrAttribute> Read(ISymbol symbol) => Read(symbol.GetAttributes(), symbol);

    private static IReadOnlyList<IrAttribute> Read(ImmutableArray<AttributeData> attributes, ISymbol owner)
    {
        if (attributes.IsDefaultOrEmpty) return [];
        var result = new List<IrAttribute>(attributes.Length);
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type || IsCompilers(type)) continue;
            var arguments = new List<string>();
            foreach (var argument in attribute.ConstructorArguments) AddText(arguments, "", argument);
            foreach (var argument in attribute.NamedArguments) AddText(arguments, argument.Key + "=", argument.Value);
            foreach (var argument in type.TypeArguments) arguments.Add(SymbolKeys.DocId(argument));
            if (type.TypeKind != TypeKind.Error) result.Add(new IrAttribute(SymbolKeys.DocId(type), arguments));
            // A package is missing: whatever it may be.
            else result.AddRange(MissingNames.Attributes(attribute, owner).Select(id => new IrAttribute(id, arguments)));
        }
        return result;
    }

    public static bool Has(ISymbol symbol, string fullName) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && SymbolNames.Full(type) == fullName);

    private static bool IsCompilers(INamedTypeSymbol type) =>
        type.Name is "NullableAttribute" or "NullableContextAttribute" or "CompilerGeneratedAttribute" or "IsReadOnlyAttribute" or "TupleElementNamesAttribute"
            or "DebuggerBrowsableAttribute" or "ScopedRefAttribute" or "RefSafetyRulesAttribute";

    private static void AddText(List<string> arguments, string prefix, TypedConstant constant)
    {
        switch (constant.Kind)
        {
            case TypedConstantKind.Array:
                foreach (var element in constant.IsNull ? [] : constant.Values) AddText(arguments, prefix, element);
                break;
            case TypedConstantKind.Type:
                arguments.Add(prefix + (constant.Value is ITypeSymbol type ? SymbolKeys.DocId(type) : "null"));
                break;
            case TypedConstantKind.Error:
                break;
            default:
                arguments.Add(prefix + (Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "null"));
                break;
        }
    }
}
