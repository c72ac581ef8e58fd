using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>
/// How one thread comes to touch the map: from its root, through calls and locks, to the access.
/// The first step is the root and the last one the access; a story without steps is allowed when only the access is known.
/// </summary>
/// <param name="Name">Short name used in sentences: <c>timer callback PriceCache.Refresh</c>, <c>GET /prices/{sku}</c>.</param>
/// <param name="Root">What starts it, as a clause: <c>timer callback started at PriceCache.cs:13</c>.</param>
/// <param name="Multiplicity">Whether it may run beside itself.</param>
public sealed record ThreadStory(string Name, string Root, Multiplicity Multiplicity)
{
    /// <summary>The origin this story belongs to: <see cref="ThreadSummary.Id"/>; empty when there is no such row.</summary>
    public string ThreadId { get; init; } = "";

    public IReadOnlyList<StoryStep> Steps { get; init; } = [];
}

/// <summary>One step of a <see cref="ThreadStory"/>.</summary>
/// <param name="Text">One sentence without a full stop: <c>calls PriceCache.Store</c>, <c>takes _gate</c>.</param>
/// <param name="Nesting">Call depth below the root, from 0.</param>
public sealed record StoryStep(StepKind Kind, SourceSpan Span, string Text, int Nesting)
{
    /// <summary>Display name of the method the step stands in; empty when there is none.</summary>
    public string Method { get; init; } = "";

    /// <summary>Locks held after this step.</summary>
    public IReadOnlyList<HeldLock> LocksHeld { get; init; } = [];
}
