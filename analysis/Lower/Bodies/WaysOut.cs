using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>
/// The jumps of one body and the cleanups they pass. A cleanup (a finally block, an unlock, a dispose) is written anew for every
/// way out of the code it protects; the copy for exceptions ends with a rethrow.
/// </summary>
internal sealed class WaysOut(BodyBuilder builder)
{
    private Dictionary<ILabelSymbol, (IrBlock Block, Region? Region)> labels = new(SymbolEqualityComparer.Default);
    private Region? innermost;

    /// <param name="Inside">The protected code: a jump to a label in it does not leave the region.</param>
    private sealed record Region(TextSpan Inside, Action Cleanup, HandlerFrame? OuterHandlers, Region? Outer);

    /// <summary>Writes <paramref name="body"/> with <paramref name="cleanup"/> after it on every way out.</summary>
    public void Protect(TextSpan inside, SourceSpan end, Action body, Action cleanup)
    {
        var outer = builder.Handlers;
        var exceptional = BodyBuilder.NewBlock();
        innermost = new(inside, cleanup, outer, innermost);
        builder.Handlers = new([exceptional], true, outer);
        body();
        innermost = innermost.Outer;
        builder.Handlers = outer;
        var after = BodyBuilder.NewBlock();
        if (builder.IsOpen)
        {
            Copy(cleanup);
            builder.JumpTo(after, end);
        }
        builder.Start(exceptional);
        Copy(cleanup);
        if (builder.IsOpen) builder.Emit(new Throw { Span = end });
        builder.Start(after);
    }

    /// <summary>Makes a label of a loop or switch known: a jump to it leaves what was entered since.</summary>
    public void Register(ILabelSymbol? label, IrBlock block)
    {
        if (label is not null) labels[label] = (block, innermost);
    }

    public void Return(IrVariable? value, SourceSpan span) => Leave(null, () => builder.Emit(new Return { Value = value, Span = span }));

    public void Jump(ILabelSymbol label, SourceSpan span)
    {
        var (block, region) = labels.TryGetValue(label, out var known) ? known : (Place(label), RegionOf(label));
        Leave(region, () => builder.JumpTo(block, span));
    }

    /// <summary>The block of a label that is a target of goto.</summary>
    public IrBlock Place(ILabelSymbol label)
    {
        if (labels.TryGetValue(label, out var known)) return known.Block;
        var block = BodyBuilder.NewBlock();
        labels[label] = (block, RegionOf(label));
        return block;
    }

    private Region? RegionOf(ILabelSymbol label)
    {
        if (label.Locations.FirstOrDefault(location => location.IsInSource) is not { } location) return null;
        var region = innermost;
        while (region is not null && !region.Inside.Contains(location.SourceSpan.Start)) region = region.Outer;
        return region;
    }

    private void Leave(Region? target, Action jump)
    {
        var (region, handlers) = (innermost, builder.Handlers);
        while (innermost is not null && innermost != target)
        {
            var left = innermost;
            innermost = left.Outer;
            builder.Handlers = left.OuterHandlers;
            Copy(left.Cleanup);
        }
        if (builder.IsOpen) jump();
        innermost = region;
        builder.Handlers = handlers;
    }

    /// <summary>Labels inside a cleanup are different ones in each copy.</summary>
    private void Copy(Action cleanup)
    {
        var saved = labels;
        labels = new(saved, SymbolEqualityComparer.Default);
        cleanup();
        labels = saved;
    }
}
