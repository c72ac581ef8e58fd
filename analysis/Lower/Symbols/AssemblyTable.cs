using System.Collections.Concurrent;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// The assemblies of the program. A project that is seen from another one, as source or as a built file, is found by its
/// compilation where that is known and else by its name.
/// </summary>
internal sealed class AssemblyTable
{
    private readonly Dictionary<string, IrAssembly> sourceByName = new(StringComparer.Ordinal);
    private readonly Dictionary<IrAssembly, string> prefixes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, IrAssembly> others = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IAssemblySymbol, IrAssembly> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly List<(Compilation Compilation, IrAssembly Assembly)> sources = [];
    private readonly IrAssembly unknown = new("?", false, false, false, false, false, null);

    public IReadOnlyList<IrAssembly> Sources => [.. sources.Select(source => source.Assembly)];

    public IrAssembly Add(LoweringInput input, bool isEntry)
    {
        var symbol = input.Compilation.Assembly;
        var hasFriends = symbol.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "InternalsVisibleToAttribute", ConstructorArguments: [{ Value: string friend }] } && !input.IsKnownFriend(friend.Split(',')[0].Trim()));
        var assembly = new IrAssembly(symbol.Name, true, isEntry, input.IsTest, input.IsLoose, hasFriends, input.ProjectPath ?? input.Name) { Attributes = AttributeReader.Read(symbol), IsForShow = input.IsForShow, IsPublished = input.IsPublished };
        var name = symbol.Name;
        for (var copy = 2; sourceByName.ContainsKey(name); copy++) name = symbol.Name + "#" + copy;
        sourceByName.Add(name, assembly);
        prefixes.Add(assembly, name + "|");
        foreach (var reference in input.Compilation.References.OfType<CompilationReference>())
        {
            var used = sources.Find(source => ReferenceEquals(source.Compilation, reference.Compilation)).Assembly;
            if (used is not null && input.Compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol seen) bySymbol[seen] = used;
        }
        sources.Add((input.Compilation, assembly));
        bySymbol[symbol] = assembly;
        return assembly;
    }

    public IrAssembly Of(IAssemblySymbol? symbol)
    {
        if (symbol is null) return unknown;
        if (bySymbol.TryGetValue(symbol, out var known)) return known;
        var assembly = sourceByName.TryGetValue(symbol.Name, out var source)
            ? source
            : others.GetOrAdd(symbol.Name, static name => new IrAssembly(name, false, false, false, false, false, null));
        bySymbol[symbol] = assembly;
        return assembly;
    }

    /// <summary>What a key of a symbol of this assembly begins with: empty unless its source is part of the program.</summary>
    public string Prefix(IAssemblySymbol? symbol) => Prefix(Of(symbol));

    public string Prefix(IrAssembly assembly) => prefixes.GetValueOrDefault(assembly, "");

    public int Order(IrAssembly assembly)
    {
        var index = sources.FindIndex(source => ReferenceEquals(source.Assembly, assembly));
        return index < 0 ? int.MaxValue : index;
    }

    /// <summary>Source assemblies in dependency order, then the mentioned others by name.</summary>
    public IReadOnlyList<IrAssembly> All(IEnumerable<IrAssembly> mentioned) =>
        [.. Sources, .. mentioned.Where(assembly => !assembly.IsSource).Distinct().OrderBy(assembly => assembly.Name, StringComparer.Ordinal)];
}
