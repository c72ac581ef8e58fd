using MapAudit.Analysis.Locks;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Tests.Harness;

/// <summary>
/// <c>//@ held this._gate</c>: the locks that are surely held at everything on the line, in every context it runs in, as written where they
/// were taken; a mode other than the exclusive one follows in parentheses.
/// </summary>
public sealed class LockFacts(PointsToResult heap, LockResult locks) : IFactProvider
{
    private readonly SiteIndex sites = new(heap);

    public string Keyword => "held";

    public IEnumerable<Fact> FactsAt(string file, int line)
    {
        var held = sites.At(file, line).Select(s => locks.HeldAt(s.Instance, s.Instruction).ForPeople.Select(l => l.ToString()).ToHashSet(StringComparer.Ordinal)).ToList();
        return held.Count == 0 ? [] : [new Fact("", held.Aggregate((known, more) => [.. known.Intersect(more, StringComparer.Ordinal)]))];
    }
}
