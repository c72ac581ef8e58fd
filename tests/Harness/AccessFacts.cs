using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Accesses.Sequences;

namespace MapAudit.Tests.Harness;

/// <summary>
/// <c>//@ access write Shop.Stock._items, enumerate Shop.Stock._items</c>: what the calls on the line do to which maps, in any context. A line
/// that does nothing to a map has an empty set.
/// </summary>
public sealed class AccessFacts(IReadOnlyList<MapAccess> accesses) : IFactProvider
{
    private readonly ILookup<(string, int), MapAccess> _byLine = accesses.Where(a => !a.IsHandedOut).ToLookup(a => (a.Span.File, a.Span.StartLine));

    public string Keyword => "access";

    public IEnumerable<Fact> FactsAt(string file, int line) =>
        [new Fact("", [.. _byLine[(file.Replace('\\', '/'), line)].Select(a => $"{a.Kind.ToString().ToLowerInvariant()} {a.Map.Name}").Distinct(StringComparer.Ordinal)])];
}

/// <summary><c>//@ boundary Shop.Stock._items</c>: the maps that leave on the line for code that the analysis cannot follow.</summary>
public sealed class BoundaryFacts(IReadOnlyList<MapBoundary> boundaries) : IFactProvider
{
    private readonly ILookup<(string, int), MapBoundary> _byLine = boundaries.ToLookup(b => (b.Access.Span.File, b.Access.Span.StartLine));

    public string Keyword => "boundary";

    public IEnumerable<Fact> FactsAt(string file, int line) =>
        [new Fact("", [.. _byLine[(file.Replace('\\', '/'), line)].Select(b => b.Access.Map.Name).Distinct(StringComparer.Ordinal)])];
}
