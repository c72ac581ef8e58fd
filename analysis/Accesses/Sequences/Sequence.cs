using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses.Sequences;

public enum SequenceKind
{
    CheckThenAct,
    LostUpdate,
    LazyInit,
    UnsafeFactory,
    UnsafeCopy,
}

/// <summary>What goes wrong when another thread comes between the two steps.</summary>
public enum SequenceDamage
{
    /// <summary>A write of another thread is overwritten.</summary>
    LostEntry,

    /// <summary>What was there is gone when it is fetched.</summary>
    KeyNotFound,

    /// <summary>The second step throws because the key is there by now.</summary>
    DuplicateKey,

    /// <summary>Acts on something that is not so any more.</summary>
    StaleDecision,

    /// <summary>One of two updates is lost.</summary>
    LostUpdate,

    /// <summary>A whole map is lost with what it held.</summary>
    LostMap,

    /// <summary>Something is done twice.</summary>
    DoneTwice,

    /// <summary>The copy throws.</summary>
    CopyThrows,
}

/// <summary>
/// Two steps of one thread on one map that belong together and that another thread can come between.
/// </summary>
/// <param name="First">The step the second one relies on; the same as <paramref name="Act"/> where one call is both.</param>
/// <param name="Other">What may come between.</param>
/// <param name="Why">What ties the two steps together, or what the factory does: the end of a sentence.</param>
public sealed record Sequence(
    SequenceKind Kind,
    SequenceDamage Damage,
    string MapName,
    MapAccess First,
    MapAccess Act,
    Origin Origin,
    MapAccess Other,
    Origin OtherOrigin,
    string WhyParallel,
    GuardVerdict Guard,
    string Why)
{
    /// <summary>The steps are on the field that holds the map.</summary>
    public bool IsOnField => Act.Role == Models.MapRole.None;

    /// <summary>The steps beside what may come between them, as pairs.</summary>
    public IEnumerable<RacePair> Pairs()
    {
        yield return new RacePair(Act, Origin, Other, OtherOrigin, WhyParallel, Guard);
        if (!ReferenceEquals(First, Act)) yield return new RacePair(First, Origin, Other, OtherOrigin, WhyParallel, Guard);
    }
}
