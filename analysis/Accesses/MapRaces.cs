namespace MapAudit.Analysis.Accesses;

/// <summary>Everything the audit knows of the maps of one name: accesses, race pairs, and what settled the other pairs.</summary>
public sealed class MapRaces
{
    public required string Name { get; init; }

    /// <summary>The abstract maps of this name.</summary>
    public required IReadOnlyList<AuditedMap> Maps { get; init; }

    public required IReadOnlyList<MapAccess> Accesses { get; init; }

    public List<RacePair> Pairs { get; } = [];

    /// <summary>How often each reason settled a pair that touched the same map and had a write.</summary>
    public SortedDictionary<string, int> SettledByOrder { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> SettledByGuard { get; } = new(StringComparer.Ordinal);

    public int SettledByOwnership { get; set; }

    /// <summary>There were more pairs than are kept; the rest was not looked at.</summary>
    public bool IsCut { get; set; }

    public AuditedMap Map => Maps[0];
}
