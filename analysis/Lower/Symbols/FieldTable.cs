using System.Collections.Concurrent;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// Interns fields: declared ones, those behind auto-properties and field-like events (named like them), captured parameters of
/// primary constructors, and static locals of Visual Basic.
/// </summary>
internal sealed class FieldTable(SymbolTable symbols)
{
    private readonly ConcurrentDictionary<string, IrField> byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, IrField> bySymbol = new(SymbolEqualityComparer.Default);

    public IEnumerable<KeyValuePair<string, IrField>> All => byKey;

    /// <param name="symbol">A field, or the property or event that a compiler-made field belongs to.</param>
    public IrField Of(ISymbol symbol)
    {
        if (symbol is IFieldSymbol { CorrespondingTupleField: { } plain } && !SymbolEqualityComparer.Default.Equals(plain, symbol)) symbol = plain;
        if (symbol is IFieldSymbol { AssociatedSymbol: { } owner } && owner.Kind is SymbolKind.Property or SymbolKind.Event && symbol is IFieldSymbol field)
            symbol = field.AssociatedSymbol!;
        if (bySymbol.TryGetValue(symbol, out var known)) return known;
        var isPerInstantiation = symbol.IsStatic && symbol.ContainingType is { IsGenericType: true };
        var target = isPerInstantiation ? symbol : symbol.OriginalDefinition;
        var key = symbols.Keys.OfMember(symbol);
        if (isPerInstantiation && !SymbolEqualityComparer.Default.Equals(symbol, symbol.OriginalDefinition)) key += "@" + symbols.Keys.Of(symbol.ContainingType);
        lock (symbols.Gate)
        {
            if (!byKey.TryGetValue(key, out var result)) byKey[key] = result = Make(target);
            bySymbol[symbol] = result;
            return result;
        }
    }

    /// <summary>The field that holds a parameter of a primary constructor which members use.</summary>
    public IrField OfPrimaryParameter(IParameterSymbol parameter)
    {
        var type = parameter.ContainingType;
        return Synthetic(symbols.Keys.OfMember(type) + "." + parameter.Name + "@parameter", () => new IrField
        {
            Id = -1,
            Name = parameter.Name,
            FullName = SymbolNames.Full(type) + "." + parameter.Name,
            Type = symbols.Types.Of(parameter.Type),
            ContainingType = symbols.Types.Of(type.OriginalDefinition),
            DocId = "F:" + SymbolNames.Full(type) + "." + parameter.Name,
            IsSource = true,
            Declaration = SourceSpans.Declaration(parameter),
        });
    }

    /// <summary>A field of the analysis' own: captured variables, closure links, static locals.</summary>
    public IrField Synthetic(string key, Func<IrField> make)
    {
        lock (symbols.Gate)
        {
            if (byKey.TryGetValue(key, out var known)) return known;
            var field = make();
            field.ContainingType.Definition.Fields.Add(field);
            return byKey[key] = field;
        }
    }

    private IrField Make(ISymbol symbol)
    {
        var isSource = symbols.Assemblies.Of(symbol.ContainingAssembly).IsSource;
        var field = symbol as IFieldSymbol;
        var type = symbol switch
        {
            IFieldSymbol plain => plain.Type,
            IPropertySymbol property => property.Type,
            IEventSymbol raised => raised.Type,
            _ => null,
        };
        return new IrField
        {
            Id = -1,
            Definition = SymbolEqualityComparer.Default.Equals(symbol, symbol.OriginalDefinition) ? null : Of(symbol.OriginalDefinition),
            Name = SymbolNames.Simple(symbol.Name),
            FullName = SymbolNames.Full(symbol.ContainingType) + "." + SymbolNames.Simple(symbol.Name),
            Type = symbols.Types.Of(type),
            ContainingType = symbols.Types.Of(symbol.IsStatic ? symbol.ContainingType : symbol.ContainingType.OriginalDefinition),
            DocId = SymbolKeys.DocId(symbol),
            IsStatic = symbol.IsStatic,
            IsReadOnly = field?.IsReadOnly ?? symbol is IPropertySymbol { SetMethod: null } or IPropertySymbol { SetMethod.IsInitOnly: true },
            IsVolatile = field?.IsVolatile ?? false,
            IsThreadStatic = isSource && symbol.IsStatic && AttributeReader.Has(symbol, "System.ThreadStaticAttribute"),
            IsSource = isSource,
            IsEvent = symbol is IEventSymbol,
            IsPublic = symbol.DeclaredAccessibility == Accessibility.Public,
            IsApi = symbols.Visibility.IsApi(symbol is IPropertySymbol { GetMethod: { } getter } ? getter : symbol),
            Attributes = isSource ? AttributeReader.Read(symbol) : [],
            Declaration = isSource && !symbol.ContainingType.IsAnonymousType ? SourceSpans.Declaration(symbol) : SourceSpan.None,
        };
    }
}
