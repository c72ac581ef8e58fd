using System.Collections.Concurrent;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>Interns types. Constructed types are types of their own; nullability and tuple names make no difference.</summary>
internal sealed class TypeTable(SymbolTable symbols)
{
    private readonly ConcurrentDictionary<string, IrType> byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ITypeSymbol, IrType> bySymbol = new(SymbolEqualityComparer.Default);

    /// <summary>Types with the key that tells them apart.</summary>
    public IEnumerable<KeyValuePair<string, IrType>> All => byKey;

    public IrType Unknown => Synthetic("?:?", "?", IrTypeKind.Unknown, null);

    public IrType Of(ITypeSymbol? type)
    {
        if (type is null) return Unknown;
        if (type is INamedTypeSymbol { IsAnonymousType: true, TypeKind: TypeKind.Delegate } anonymous) type = FrameworkDelegates.For(anonymous) ?? type;
        if (bySymbol.TryGetValue(type, out var known)) return known;
        var key = symbols.Keys.Of(type);
        lock (symbols.Gate)
        {
            if (!byKey.TryGetValue(key, out var result)) result = Make(key, type);
            else NoteAssembly(result, type);
            bySymbol[type] = result;
            return result;
        }
    }

    /// <summary>A type of the analysis' own: a closure, or what stands for code that did not bind.</summary>
    public IrType Synthetic(string key, string name, IrTypeKind kind, IrType? owner)
    {
        lock (symbols.Gate)
        {
            if (byKey.TryGetValue(key, out var known)) return known;
            var type = new IrType
            {
                Id = -1,
                Name = name,
                DisplayName = name,
                DocId = key,
                Kind = kind,
                Assembly = owner?.Assembly ?? symbols.Assemblies.Of(null),
                IsSource = owner is not null,
                IsSealed = true,
                Declaration = owner?.Declaration ?? default,
            };
            type.Definition = type;
            return byKey[key] = type;
        }
    }

    private IrType Make(string key, ITypeSymbol type)
    {
        var definition = type is INamedTypeSymbol { IsTupleType: true } tuple ? (tuple.TupleUnderlyingType ?? tuple).OriginalDefinition : type.OriginalDefinition;
        var assembly = symbols.Assemblies.Of(definition.ContainingAssembly ?? (definition as IArrayTypeSymbol)?.ElementType.ContainingAssembly);
        var isSource = definition is INamedTypeSymbol or ITypeParameterSymbol && assembly.IsSource;
        var result = new IrType
        {
            Id = -1,
            Name = SymbolNames.Full(type is IArrayTypeSymbol ? type : definition),
            DisplayName = SymbolNames.Display(type),
            DocId = type is IArrayTypeSymbol or IPointerTypeSymbol ? key : SymbolKeys.DocId(definition),
            Kind = KindOf(type),
            Assembly = assembly,
            IsSource = isSource,
            IsAbstract = definition.IsAbstract,
            IsSealed = definition.IsSealed,
            IsStatic = definition.IsStatic || definition is INamedTypeSymbol { TypeKind: TypeKind.Module },
            IsRecord = definition.IsRecord,
            IsApi = definition is INamedTypeSymbol && symbols.Visibility.IsApi(definition),
            Attributes = definition is INamedTypeSymbol { TypeKind: not TypeKind.Error } ? AttributeReader.Read(definition) : [],
            MissingBases = isSource && definition is INamedTypeSymbol declared ? MissingNames.Bases(declared) : [],
            // An anonymous type stands wherever it is used.
            Declaration = isSource && !definition.IsAnonymousType ? SourceSpans.Declaration(definition) : default,
        };
        byKey[key] = result;
        result.Definition = SymbolEqualityComparer.Default.Equals(definition, type) || type is IArrayTypeSymbol or IPointerTypeSymbol ? result : Of(definition);
        if (type is IArrayTypeSymbol array) result.ElementType = Of(array.ElementType);
        if (type is INamedTypeSymbol named && !SymbolEqualityComparer.Default.Equals(named, named.OriginalDefinition)) result.TypeArguments = Arguments(named);
        else if (type is INamedTypeSymbol { IsGenericType: true } open) result.TypeArguments = [.. open.TypeParameters.Select(Of)];
        if (type.BaseType is { } baseType) result.BaseType = Of(baseType);
        if (type.AllInterfaces.Length > 0) result.Interfaces = [.. type.AllInterfaces.Select(Of)];
        if (type is ITypeParameterSymbol { ConstraintTypes.Length: > 0 } parameter) result.Constraints = [.. parameter.ConstraintTypes.Select(Of)];
        return result;
    }

    /// <summary>A framework type lives in several assemblies; the name that sorts first stands for all.</summary>
    private void NoteAssembly(IrType known, ITypeSymbol type)
    {
        if (known.Assembly.IsSource || type.ContainingAssembly is null) return;
        var assembly = symbols.Assemblies.Of(type.ContainingAssembly);
        if (!assembly.IsSource && string.CompareOrdinal(assembly.Name, known.Assembly.Name) < 0) known.Assembly = assembly;
    }

    /// <summary>Own arguments, then those of the containing types.</summary>
    private List<IrType> Arguments(INamedTypeSymbol named)
    {
        var arguments = new List<IrType>();
        for (INamedTypeSymbol? part = named; part is not null; part = part.ContainingType)
            foreach (var argument in part.TypeArguments) arguments.Add(Of(argument));
        return arguments;
    }

    private static IrTypeKind KindOf(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class or TypeKind.Module or TypeKind.Submission => IrTypeKind.Class,
        TypeKind.Struct => IrTypeKind.Struct,
        TypeKind.Interface => IrTypeKind.Interface,
        TypeKind.Delegate => IrTypeKind.Delegate,
        TypeKind.Enum => IrTypeKind.Enum,
        TypeKind.Array => IrTypeKind.Array,
        TypeKind.TypeParameter => IrTypeKind.TypeParameter,
        _ => IrTypeKind.Unknown,
    };
}
