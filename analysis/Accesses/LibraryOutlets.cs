using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// What a call of a library lets out of what it is given: to threads and to code that is not followed, or into an object that it stores it in.
/// A call without a model lets out its arguments.
/// </summary>
internal static class LibraryOutlets
{
    /// <returns>Each value that the call lets out, with the variable of the object that it is stored in; null where anybody may have it.</returns>
    public static IEnumerable<(IrVariable Value, IrVariable? Holder)> Of(ModelIndex models, Call call) =>
        models.ModelOf(call) is { } model ? model.Effects.SelectMany(e => Of(call, e)) : call.Arguments.Select(a => (a, (IrVariable?)null));

    private static IEnumerable<(IrVariable Value, IrVariable? Holder)> Of(Call call, Effect effect) => effect switch
    {
        Effect.Spawn spawn => ToAnybody(call, [spawn.Delegate, .. spawn.Arguments]),
        Effect.RunDelegate { Timing: DelegateTiming.Parallel } run => ToAnybody(call, run.Delegate),
        Effect.Flow { To.Slot: not null } flow => flow.From.In(call) is { } value && flow.To.In(call) is { } holder ? [(value, holder)] : [],
        Effect.Flow { From.Slot: null, To: { Root: PlaceRoot.Argument, Slot: null } } flow => ToAnybody(call, flow.From),
        Effect.Escape leak => ToAnybody(call, leak.Value),
        Effect.Register => call.Arguments.Select(a => (a, (IrVariable?)null)),
        _ => [],
    };

    private static IEnumerable<(IrVariable Value, IrVariable? Holder)> ToAnybody(Call call, params IEnumerable<Place?> places) =>
        places.Select(p => p?.In(call)).OfType<IrVariable>().Select(v => (v, (IrVariable?)null));
}
