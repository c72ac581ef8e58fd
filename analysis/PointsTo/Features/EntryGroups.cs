using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>Which entries are one origin: all requests, all that the UI thread runs, the tests of one class or collection.</summary>
internal static class EntryGroups
{
    public static string Of(EntryModel entry, IrType type)
    {
        if (entry.Kind is OriginKind.UserInterface or OriginKind.Actor) return Groups.Of(entry.Kind);
        if (entry.Kind != OriginKind.Test) return entry.Many && !IsSequential(entry, type) ? Groups.Of(entry.Kind) : $"{entry.Name} {type.Name}";
        if (!entry.Sequential) return $"parallel tests of {type.Name}";
        return FollowAll(entry, type) ? Groups.Of(OriginKind.Test) : $"tests of {NameOf(entry, type)}";
    }

    public static bool IsSequential(EntryModel entry, IrType type) =>
        entry.Sequential || BasesOf(type).Any(t => t.Attributes.Any(a => entry.SequentialAttributes.Contains(a.DocId)));

    /// <summary>All classes that meet the entry follow each other.</summary>
    private static bool FollowAll(EntryModel entry, IrType type)
    {
        var attributes = BasesOf(type).SelectMany(t => t.Attributes).Concat(type.Assembly.Attributes).ToList();
        if (entry.OneGroupUnless.Count > 0 && !attributes.Exists(a => entry.OneGroupUnless.Contains(a.DocId))) return true;
        return type.Assembly.Attributes.Any(a => a.Arguments.Any(entry.OneGroupIf.Contains));
    }

    private static string NameOf(EntryModel entry, IrType type) =>
        BasesOf(type).SelectMany(t => t.Attributes).FirstOrDefault(a => a.DocId == entry.GroupBy) is { Arguments: [var name, ..] } ? name : type.Name;

    private static IEnumerable<IrType> BasesOf(IrType type)
    {
        for (var at = type; at is not null; at = at.BaseType?.Definition) yield return at;
    }
}
