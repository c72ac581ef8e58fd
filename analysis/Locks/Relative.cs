namespace MapAudit.Analysis.Locks;

/// <summary>Names of one object relative to another: back through the owners of the one to what both share, then on to the other.</summary>
internal static class Relative
{
    /// <summary>
    /// The name of a lock relative to a map, both in names of one body; null when they share nothing stable. Empty steps: the
    /// lock is the map.
    /// </summary>
    public static LockPath? ToMap(StableFields stable, ValueName map, LockPath path)
    {
        var root = new LockPath(PathRoot.Map, []);
        if (path.CommonSteps(map.Identity) is >= 0 and var common) return WithoutPositions(ThroughOwners(root, map.Identity, path, common));
        if (CommonStable(stable, path, map.Written) is >= 0 and var shared) return WithoutPositions(ThroughOwners(root, map.Written, path, shared));
        return null;
    }

    /// <summary>From <paramref name="start"/>, which is what <paramref name="from"/> names, back to the common steps, then along the path.</summary>
    public static LockPath? ThroughOwners(LockPath start, LockPath from, LockPath path, int common)
    {
        var steps = new List<PathStep>(start.Steps);
        for (var i = from.Steps.Count - 1; i >= common; i--)
        {
            if (from.Steps[i].IsOwner) return null;
            steps.Add(from.Steps[i].ToOwner());
        }
        steps.AddRange(path.Steps.Skip(common));
        return new LockPath(start.Root, steps);
    }

    /// <summary>Steps in common through fields that hold one value for life; -1 when the roots differ.</summary>
    public static int CommonStable(StableFields stable, LockPath path, LockPath written)
    {
        var common = path.CommonSteps(written);
        for (var i = 0; i < common; i++)
        {
            if (path.Steps[i] is { Kind: PathStepKind.Field, Field: { } field } && !stable.IsStable(field)) return i;
        }
        return common;
    }

    /// <summary>
    /// Positions mean nothing outside their body, except that the lock's is the map's: then both become "the same". Null when the
    /// lock is an element at a position that the map's is not.
    /// </summary>
    public static LockPath? WithoutPositions(LockPath? path)
    {
        if (path is null || path.Steps.All(s => s.Kind is PathStepKind.Field or PathStepKind.FieldOwner)) return path;
        var steps = path.Steps.ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Kind == PathStepKind.Element)
            {
                var owner = steps.FindIndex(0, i, s => s.Kind == PathStepKind.ElementOwner && s.Position == steps[i].Position);
                if (owner < 0 || steps[i].Position is null) return null;
                steps[owner] = steps[owner] with { Position = "=" };
                steps[i] = steps[i] with { Position = "=" };
            }
        }
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is { Kind: PathStepKind.ElementOwner, Position: not "=" }) steps[i] = steps[i] with { Position = null };
        }
        return new LockPath(path.Root, steps);
    }
}
