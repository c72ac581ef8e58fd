using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Accesses;

/// <summary>Asks the guards stage about accesses: the lockset at each, and whether two locksets keep each other out.</summary>
internal sealed class Guards(LockResult locks, TakenOut taken, FilledUnderLock filled) : IGuards
{
    private readonly Dictionary<MapAccess, Lockset> _locksets = new(ReferenceEqualityComparer.Instance);

    public GuardVerdict Judge(MapAccess first, MapAccess second)
    {
        var verdict = Common(first, second);
        return verdict.Kind switch
        {
            GuardKind.Guarded => GuardVerdict.Guarded,
            _ when taken.Settles(first, second, out _) || filled.Settles(first, second, out _) => GuardVerdict.Guarded,
            GuardKind.MultiPermit => GuardVerdict.MultiPermit,
            GuardKind.SharedMode => GuardVerdict.SharedForWrite,
            GuardKind.Unstable => GuardVerdict.UnstableLock,
            GuardKind.FirstHoldsNone or GuardKind.SecondHoldsNone => GuardVerdict.OneSideUnlocked,
            GuardKind.NeitherHoldsAny => GuardVerdict.BothUnlocked,
            // A lock that is another object each time excludes nobody, whatever the other side holds.
            _ => (verdict.First ?? verdict.Second) is { IsStable: false } || verdict.Second is { IsStable: false } ? GuardVerdict.UnstableLock : GuardVerdict.DifferentLocks,
        };
    }

    public string CommonName(MapAccess first, MapAccess second)
    {
        var verdict = Common(first, second);
        if (verdict.Kind != GuardKind.Guarded && (taken.Settles(first, second, out var guard) || filled.Settles(first, second, out guard))) return guard;
        return verdict.First is { } held ? held.Text : "";
    }

    public IReadOnlyList<Findings.HeldLock> HeldAt(MapAccess access) =>
        [.. LocksetOf(access).ForPeople.Select(l => new Findings.HeldLock(l.Text, ModeOf(l), l.Taken)).Distinct()];

    public bool IsLost(PointsTo.CallEdge call) => locks.LosesLock(call);

    private Locks.GuardVerdict Common(MapAccess first, MapAccess second) =>
        locks.CommonGuard(first.Map.Object, LocksetOf(first), first.Kind == Models.AccessKind.Write, LocksetOf(second), second.Kind == Models.AccessKind.Write);

    private Lockset LocksetOf(MapAccess access)
    {
        if (access.IsHandedOut) return Lockset.Empty;
        if (_locksets.TryGetValue(access, out var known)) return known;
        var held = locks.HeldAt(access.Instance, access.Instruction, access.Through);
        if (access is { Map.Discipline: Models.MapDiscipline.Synchronized, Kind: not Models.AccessKind.Enumerate }) held = LockResult.WithOwnMonitor(held, access.Span);
        return _locksets[access] = held;
    }

    private static Findings.LockMode ModeOf(Locks.HeldLock held) =>
        !held.IsMutex && held.Mode == Models.LockMode.Exclusive ? Findings.LockMode.Permit
        : held.Mode == Models.LockMode.Exclusive ? Findings.LockMode.Exclusive : Findings.LockMode.Shared;
}
