using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>Which classes a declared lifetime is about, and what they are asked for as.</summary>
internal static class DeclaredLifetimes
{
    public static bool Covers(LifetimeModel rule, IrType type) =>
        rule.Types.Any(pattern => Wildcard.Matches(pattern, type.DocId))
        || type.Attributes.Any(a => rule.Attributes.Contains(a.DocId))
        || BasesOf(type).Concat(type.Interfaces).Any(t => rule.BaseTypes.Contains(t.DocId) || t.MissingBases.Any(rule.BaseTypes.Contains));

    /// <summary>The class itself, its base classes and its interfaces, as far as they are source.</summary>
    public static IEnumerable<IrType> ServicesOf(IrType type) =>
        BasesOf(type).Concat(type.Interfaces).Where(t => t.IsSource);

    private static IEnumerable<IrType> BasesOf(IrType type)
    {
        for (var at = type; at is not null; at = at.BaseType?.Definition) yield return at;
    }
}
