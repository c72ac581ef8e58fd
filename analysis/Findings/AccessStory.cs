using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>One access to the map together with the thread that makes it and the locks it holds there.</summary>
/// <param name="Operation">The code of the access in one line: <c>_items.TryGetValue(sku, out price)</c>.</param>
/// <param name="Span">The access itself, not its method; on one line where the source allows it.</param>
/// <param name="Method">Display name of the method it stands in: <c>Shop.PriceCache.TryGet(string, out decimal)</c>.</param>
public sealed record AccessStory(AccessKind Kind, string Operation, SourceSpan Span, string Method, ThreadStory Thread)
{
    public IReadOnlyList<HeldLock> LocksHeld { get; init; } = [];
}
