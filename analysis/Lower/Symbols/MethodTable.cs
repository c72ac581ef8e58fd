using System.Collections.Concurrent;
using System.Collections.Immutable;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>Interns methods: always the original definition, extension methods unreduced, partial methods as one.</summary>
internal sealed class MethodTable(SymbolTable symbols)
{
    private readonly ConcurrentDictionary<string, IrMethod> byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, IrMethod> bySymbol = new(SymbolEqualityComparer.Default);

    public IEnumerable<KeyValuePair<string, IrMethod>> All => byKey;

    public IrMethod Of(IMethodSymbol method)
    {
        if (bySymbol.TryGetValue(method, out var known)) return known;
        var definition = Definition(method);
        var key = symbols.Keys.OfMember(definition);
        lock (symbols.Gate)
        {
            if (!byKey.TryGetValue(key, out var result)) result = Make(key, definition);
            bySymbol[method] = result;
            return result;
        }
    }

    /// <summary>
    /// The method of a declaration. Code that does not compile may declare a method twice: each declaration gets a method.
    /// </summary>
    public IrMethod Declare(IMethodSymbol method)
    {
        var definition = Definition(method);
        if (bySymbol.TryGetValue(definition, out var known)) return known;
        var plain = symbols.Keys.OfMember(definition);
        lock (symbols.Gate)
        {
            var suffix = "";
            for (var copy = 2; byKey.ContainsKey(plain + suffix); copy++) suffix = "!" + copy;
            return bySymbol[definition] = Make(plain + suffix, definition, suffix);
        }
    }

    /// <summary>A method of the analysis' own: a lambda, a synthesized constructor, or the name of a call that did not bind.</summary>
    public IrMethod Synthetic(string key, Func<IrMethod> make)
    {
        lock (symbols.Gate)
        {
            if (!byKey.TryGetValue(key, out var method)) byKey[key] = method = make();
            return method;
        }
    }

    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.AssociatedExtensionImplementation?.OriginalDefinition ?? method;
        return method.PartialDefinitionPart ?? method;
    }

    private IrMethod Make(string key, IMethodSymbol method, string idSuffix = "")
    {
        var implementation = method.PartialImplementationPart ?? method;
        var isSource = symbols.Assemblies.Of(method.ContainingAssembly).IsSource && !method.ContainingType.IsAnonymousType;
        var isTopLevel = method.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName;
        var result = new IrMethod
        {
            Id = -1,
            Name = method.Name,
            FullName = SymbolNames.Full(method.ContainingType) + "." + SymbolNames.Simple(method.Name),
            DisplayName = isTopLevel ? "top-level statements" : SymbolNames.Display(method),
            DocId = SymbolKeys.DocId(method) + idSuffix,
            Kind = isTopLevel ? IrMethodKind.TopLevel : KindOf(method),
            ContainingType = symbols.Types.Of(method.ContainingType.OriginalDefinition),
            IsStatic = method.IsStatic,
            ReturnsReference = method.ReturnsByRef,
            IsVirtual = IsDispatched(method),
            IsAbstract = method.IsAbstract,
            IsAsync = method.IsAsync || implementation.IsAsync,
            IsIterator = isSource && implementation.IsIterator,
            IsExtension = method.IsExtensionMethod,
            IsSynchronized = isSource && implementation.MethodImplementationFlags.HasFlag(System.Reflection.MethodImplAttributes.Synchronized),
            IsApi = symbols.Visibility.IsApi(method),
            IsForFriends = symbols.Visibility.IsForFriends(method),
            IsPublic = method.DeclaredAccessibility == Accessibility.Public,
            IsSource = isSource,
            Attributes = isSource ? AttributeReader.Read(method) : [],
            Declaration = isSource ? SourceSpans.Declaration(implementation) : SourceSpan.None,
            AssociatedName = method.AssociatedSymbol is { } associated ? SymbolNames.Simple(associated.Name) : null,
        };
        byKey[key] = result;
        result.TypeParameters = method.TypeParameters.Length == 0 ? [] : [.. method.TypeParameters.Select(symbols.Types.Of)];
        result.ReturnType = symbols.Types.Of(method.ReturnType);
        result.Parameters = Parameters(method.Parameters, isSource);
        if (method.OverriddenMethod is { } overridden) result.Overridden = Of(overridden);
        return result;
    }

    public IReadOnlyList<IrParameter> Parameters(ImmutableArray<IParameterSymbol> parameters, bool isSource) => parameters.Length == 0
        ? []
        : [.. parameters.Select(parameter => new IrParameter(parameter.Name, symbols.Types.Of(parameter.Type), RefKindOf(parameter), isSource ? AttributeReader.Read(parameter) : []))];

    public static IrRefKind RefKindOf(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => IrRefKind.Ref,
        RefKind.Out => IrRefKind.Out,
        RefKind.In or RefKind.RefReadOnlyParameter => IrRefKind.In,
        _ => IrRefKind.None,
    };

    /// <summary>A call of it runs what the receiver's type says.</summary>
    public static bool IsDispatched(IMethodSymbol method)
    {
        if (method.ContainingType is { TypeKind: TypeKind.Interface })
            return method.IsAbstract || (method.IsVirtual && method.DeclaredAccessibility != Accessibility.Private);
        return (method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed)) && method.ContainingType is { IsSealed: false };
    }

    private static IrMethodKind KindOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => IrMethodKind.Constructor,
        MethodKind.StaticConstructor => IrMethodKind.StaticConstructor,
        MethodKind.PropertyGet => IrMethodKind.Getter,
        MethodKind.PropertySet => IrMethodKind.Setter,
        MethodKind.EventAdd => IrMethodKind.EventAdd,
        MethodKind.EventRemove => IrMethodKind.EventRemove,
        MethodKind.UserDefinedOperator or MethodKind.BuiltinOperator or MethodKind.Conversion => IrMethodKind.Operator,
        MethodKind.Destructor => IrMethodKind.Finalizer,
        MethodKind.DelegateInvoke => IrMethodKind.DelegateInvoke,
        _ => IrMethodKind.Ordinary,
    };
}
