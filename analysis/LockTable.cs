using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis;

/// <summary>
/// All locks that the program takes: the maps each is held for, the accesses that go around it, and those that guard no map. A
/// <c>this._gate</c> of two classes is two locks.
/// </summary>
internal sealed class LockTable
{
    private readonly Dictionary<(string Text, SourceSpan Taken), string> _names = [];
    private readonly SortedDictionary<string, SourceSpan> _declarations = new(StringComparer.Ordinal);

    private LockTable(EngineResult engine)
    {
        foreach (var (method, held) in engine.Locks.Taken())
        {
            var name = NameOf(held.Text, method.ContainingType);
            _names.TryAdd((held.Text, held.Taken), name);
            var declared = DeclarationOf(engine, held.Text, method.ContainingType);
            if (!_declarations.TryGetValue(name, out var known) || known.IsNone) _declarations[name] = declared;
        }
    }

    public static IReadOnlyList<LockSummary> Of(EngineResult engine, IReadOnlyList<Finding> findings)
    {
        var table = new LockTable(engine);
        var maps = table.HeldFor(engine);
        return [.. table._declarations.Keys.Union(maps.Keys).Order(StringComparer.Ordinal)
            .Select(name => table.Summary(name, maps.GetValueOrDefault(name) ?? [], findings))
            .OrderByDescending(l => l.BreakingAccesses.Count > 0).ThenByDescending(l => l.Maps.Count > 0).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private LockSummary Summary(string name, IReadOnlyCollection<string> maps, IReadOnlyList<Finding> findings)
    {
        var breaking = findings.Where(f => maps.Contains(f.MapName))
            .SelectMany(f => f.Accesses.Where(a => a.LocksHeld.All(l => NameAt(l) != name)).Select(a => new BreakingAccess(f.MapName, a.Kind, a.Operation, a.Method, a.Span)));
        return new LockSummary(name)
        {
            Declaration = _declarations.GetValueOrDefault(name, SourceSpan.None), Maps = [.. maps.Order(StringComparer.Ordinal)], BreakingAccesses = [.. breaking.Distinct()],
        };
    }

    /// <summary>The maps that others can see at accesses under each lock.</summary>
    private Dictionary<string, HashSet<string>> HeldFor(EngineResult engine)
    {
        var result = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var map in engine.Maps)
        {
            foreach (var held in map.Accesses.Where(a => !a.IsOwned).SelectMany(engine.Guards.HeldAt))
            {
                var name = NameAt(held);
                if (!result.TryGetValue(name, out var maps)) result[name] = maps = new HashSet<string>(StringComparer.Ordinal);
                maps.Add(map.Name);
            }
        }
        return result;
    }

    private string NameAt(HeldLock held) => _names.GetValueOrDefault((held.Name, held.AcquiredAt), held.Name);

    private static string NameOf(string text, IrType type) =>
        text == "this" ? $"this of {type.DisplayName}"
        : text.StartsWith("this.", StringComparison.Ordinal) ? type.DisplayName + text[4..]
        : IsOwn(text, type) ? type.DisplayName + text[Short(type).Length..] : text;

    /// <summary>Written with the simple name of the class that takes it: <c>PriceCache.Gate</c>.</summary>
    private static bool IsOwn(string text, IrType type) => text.StartsWith(Short(type) + ".", StringComparison.Ordinal);

    private static string Short(IrType type) => type.Name[(type.Name.LastIndexOf('.') + 1)..];

    private static SourceSpan DeclarationOf(EngineResult engine, string text, IrType type)
    {
        if (text.StartsWith("this.", StringComparison.Ordinal)) return FieldOf(type, text[5..]);
        if (IsOwn(text, type)) return FieldOf(type, text[(Short(type).Length + 1)..]);
        var dot = text.LastIndexOf('.');
        var owner = dot < 0 ? null : engine.Heap.Program.Types.FirstOrDefault(t => t.IsSource && t.DisplayName == text[..dot]);
        return owner is null ? SourceSpan.None : FieldOf(owner, text[(dot + 1)..]);
    }

    private static SourceSpan FieldOf(IrType type, string name)
    {
        for (var at = type.Definition; at is not null; at = at.BaseType?.Definition)
        {
            if (at.Fields.Find(f => f.Name == name) is { } field) return field.Declaration;
        }
        return SourceSpan.None;
    }
}
