using System.Collections.Immutable;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// The locks of one body at one point: those surely held, with how often; those held under a condition; those the body may have
/// released without having taken them. An unknown lock never gets in, an unknown release takes out all it may mean.
/// </summary>
internal sealed record LockState(
    ImmutableSortedDictionary<string, (LockFact Fact, int Count)> MustHeld,
    ImmutableSortedDictionary<string, Condition> Conditions,
    ImmutableSortedDictionary<string, ReleaseFact> MayReleased,
    bool MayHaveAwaited) : IFlowState<LockState>
{
    public static readonly LockState Empty = new(
        ImmutableSortedDictionary.Create<string, (LockFact, int)>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, Condition>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ReleaseFact>(StringComparer.Ordinal),
        false);

    public LockState Meet(LockState other)
    {
        if (ReferenceEquals(this, other)) return this;
        var held = MustHeld;
        foreach (var (key, (fact, count)) in MustHeld)
        {
            if (!other.MustHeld.TryGetValue(key, out var there)) held = held.Remove(key);
            // Taken on one way, found held on the other: in hand either way.
            else if (there.Count < count || (fact.IsSeen && !there.Fact.IsSeen)) held = held.SetItem(key, (fact.IsSeen ? there.Fact : fact, Math.Min(count, there.Count)));
        }
        var conditions = Conditions;
        foreach (var key in Conditions.Keys)
        {
            if (!other.Conditions.ContainsKey(key)) conditions = conditions.Remove(key);
        }
        var released = MayReleased;
        foreach (var (key, fact) in other.MayReleased)
        {
            if (!released.ContainsKey(key)) released = released.Add(key, fact);
        }
        return new LockState(held, conditions, released, MayHaveAwaited || other.MayHaveAwaited);
    }

    public bool SameAs(LockState other) =>
        MayHaveAwaited == other.MayHaveAwaited && MustHeld.Count == other.MustHeld.Count && Conditions.Count == other.Conditions.Count
        && MayReleased.Count == other.MayReleased.Count
        && MustHeld.All(h => other.MustHeld.TryGetValue(h.Key, out var there) && there.Count == h.Value.Count && there.Fact.IsSeen == h.Value.Fact.IsSeen)
        && Conditions.Keys.All(other.Conditions.ContainsKey) && MayReleased.Keys.All(other.MayReleased.ContainsKey);

    public LockState Acquire(LockFact fact)
    {
        var count = MustHeld.TryGetValue(fact.Key, out var known) ? known.Count : 0;
        return this with { MustHeld = MustHeld.SetItem(fact.Key, (count > 0 ? known.Fact : fact, count + 1)) };
    }

    /// <summary>As <see cref="Acquire"/>, unless it is held already: a condition that is tested twice takes its lock once.</summary>
    public LockState Confirm(LockFact fact) => MustHeld.ContainsKey(fact.Key) ? this : Acquire(fact);

    /// <param name="objectsOf">What a held lock may be.</param>
    public LockState Release(ReleaseFact release, Func<LockFact, IReadOnlyList<int>> objectsOf)
    {
        var conditions = Conditions;
        foreach (var (key, condition) in Conditions)
        {
            var fact = condition.Fact;
            // A scope that was disposed once too often releases once too often.
            if (condition.Kind == ConditionKind.Scope) continue;
            if (release.MayBe(fact.Family, fact.Mode, objectsOf(fact)) || IsNamed(release, fact)) conditions = conditions.Remove(key);
        }
        foreach (var (key, (fact, count)) in MustHeld)
        {
            if (!IsNamed(release, fact)) continue;
            return this with
            {
                Conditions = conditions, MustHeld = count > 1 ? MustHeld.SetItem(key, (fact, count - 1)) : MustHeld.Remove(key),
                // What was only found held is the caller's.
                MayReleased = fact.IsSeen ? MayReleased.SetItem(release.Key, release) : MayReleased,
            };
        }
        var held = MustHeld;
        foreach (var (key, (fact, _)) in MustHeld)
        {
            if (release.MayBe(fact.Family, fact.Mode, objectsOf(fact))) held = held.Remove(key);
        }
        return this with { MustHeld = held, Conditions = conditions, MayReleased = MayReleased.SetItem(release.Key, release) };
    }

    /// <summary>The variable gets another value: what is known of the old one goes.</summary>
    public LockState Redefine(IrVariable variable)
    {
        var state = this;
        foreach (var (key, (fact, _)) in MustHeld)
        {
            if (ReferenceEquals(fact.Name.Identity.Root.Item, variable)) state = state with { MustHeld = state.MustHeld.Remove(key) };
        }
        foreach (var (key, condition) in Conditions)
        {
            if (ReferenceEquals(condition.Variable, variable) || ReferenceEquals(condition.Fact.Name.Identity.Root.Item, variable)) state = state with { Conditions = state.Conditions.Remove(key) };
        }
        return state;
    }

    public LockState Add(Condition condition) => this with { Conditions = Conditions.SetItem(condition.Key, condition) };

    public IEnumerable<Condition> ConditionsOn(IrVariable variable) => Conditions.Values.Where(c => ReferenceEquals(c.Variable, variable));

    private static bool IsNamed(ReleaseFact release, LockFact fact) =>
        release.Path is { } path && path.Key == fact.Name.Identity.Key && release.Family == fact.Family && release.Mode == fact.Mode;
}
