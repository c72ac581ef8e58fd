using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>Whether a name relative to a map means one lock per map: each step to an owner must have only one way to go.</summary>
internal sealed class LockOwnership(LockObjects objects, OwnedFields owned, OwnedValues ownedValues)
{
    private readonly Dictionary<(int, string), bool> _known = [];

    public bool IsUnique(HeapObject map, LockPath toMap)
    {
        if (_known.TryGetValue((map.Id, toMap.Key), out var known)) return known;
        return _known[(map.Id, toMap.Key)] = Decide(map, toMap);
    }

    /// <summary>
    /// The lock belongs to the same object as the map: one lock per owner, made by it. With both reached from one root, the two
    /// are a pair whatever the names (a lock handed to a part by its owner).
    /// </summary>
    public bool IsOfSameOwner(HeapObject map, HeapObject gate)
    {
        if (gate.Context.Receiver is not { } owner || !objects.IsOnePer(gate, owner)) return false;
        var seen = 0;
        for (var outer = map.Context.Receiver; outer is not null && seen < 4; outer = outer.Context.Receiver, seen++)
        {
            if (ReferenceEquals(outer, owner)) return true;
        }
        return false;
    }

    private bool Decide(HeapObject map, LockPath toMap)
    {
        List<HeapObject> held = [map];
        foreach (var step in toMap.Steps.TakeWhile(s => s.IsOwner))
        {
            var holders = held.SelectMany(h => objects.HoldersOf(h, step)).Distinct().ToList();
            var isOwned = step.Field is { } field ? owned.IsOwned(field) : held.TrueForAll(ownedValues.IsOwned);
            if (holders.Count == 0 || (!isOwned && (held.Count > 1 || holders.Count > 1 || !objects.IsMadeFor(held[0], holders[0])))) return false;
            held = holders;
        }
        return IsThereAndBack(toMap);
    }

    private static bool IsThereAndBack(LockPath toMap) => !toMap.Steps.SkipWhile(s => s.IsOwner).Any(s => s.IsOwner);
}
