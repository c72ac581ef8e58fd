using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads.Elements;

/// <summary>Instructions that give a variable what another one means, unchanged.</summary>
internal static class Passing
{
    /// <summary>The source of a copy or cast, or the entry whose key or value is taken (<c>entry.Value</c>); null for other definitions.</summary>
    public static IrVariable? From(ModelIndex models, Instruction definition, IrVariable variable) => definition switch
    {
        Copy copy => copy.Source,
        Cast cast => cast.Source,
        Call { Method.IsSource: false, Receiver: { } receiver } call when models.ModelOf(call)?.Effects.Any(e => IsOfReceiver(e, call, variable)) is true => receiver,
        _ => null,
    };

    private static bool IsOfReceiver(Effect effect, Call call, IrVariable variable) =>
        effect is Effect.Flow { From: { Root: PlaceRoot.Receiver, Slot: null }, To.Slot: null } flow && ReferenceEquals(flow.To.ValueIn(call), variable);
}
