using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// Orders the elements of the finished program and gives them their ids: those with source by assembly and place, then the
/// others by key. Which thread met an element first leaves no trace.
/// </summary>
internal sealed class ProgramNumbering(SymbolTable symbols)
{
    public IReadOnlyList<IrType> Types()
    {
        var all = symbols.Types.All.OrderBy(entry => !entry.Value.IsSource).ThenBy(entry => symbols.Assemblies.Order(entry.Value.Assembly))
            .ThenBy(entry => entry.Value.Declaration).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value).ToList();
        for (var i = 0; i < all.Count; i++) all[i].Id = i;
        return all;
    }

    public IReadOnlyList<IrField> Fields()
    {
        var all = symbols.Fields.All.OrderBy(entry => !entry.Value.IsSource).ThenBy(entry => symbols.Assemblies.Order(entry.Value.ContainingType.Assembly))
            .ThenBy(entry => entry.Value.Declaration).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value).ToList();
        for (var i = 0; i < all.Count; i++) all[i].Id = i;
        foreach (var type in symbols.Types.All) type.Value.Fields.Sort((left, right) => left.Id.CompareTo(right.Id));
        return all;
    }

    public IReadOnlyList<IrMethod> Methods()
    {
        var all = symbols.Methods.All.OrderBy(entry => !entry.Value.IsSource).ThenBy(entry => symbols.Assemblies.Order(entry.Value.ContainingType.Assembly))
            .ThenBy(entry => entry.Value.Declaration).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value).ToList();
        for (var i = 0; i < all.Count; i++) all[i].Id = i;
        foreach (var type in symbols.Types.All) type.Value.Methods.Sort((left, right) => left.Id.CompareTo(right.Id));
        return all;
    }
}
