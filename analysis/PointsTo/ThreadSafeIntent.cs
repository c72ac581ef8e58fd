using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Whether a class shows that it means to be used by many threads (RULES: libraries): it takes a lock of any kind, or uses
/// concurrent collections, <c>Interlocked</c> or <c>volatile</c>.
/// </summary>
public sealed class ThreadSafeIntent(ModelIndex models)
{
    private readonly Dictionary<IrType, bool> _known = [];

    public bool Shows(IrType type)
    {
        type = type.Definition;
        if (_known.TryGetValue(type, out var known)) return known;
        _known[type] = false;
        var shows = type.Fields.Any(f => !f.IsStatic && ShowsField(f)) || type.Methods.Any(m => m.Body is { } body && body.Instructions.Any(ShowsInstruction))
            || (type.BaseType is { IsSource: true } above && Shows(above));
        return _known[type] = shows;
    }

    private bool ShowsField(IrField field) =>
        field.IsVolatile || models.IsLockType(field.Type.DocId) || models.FindType(Held(field.Type).DocId) is { Discipline: MapDiscipline.Concurrent };

    /// <summary>An array or a lazy is as good as what it holds.</summary>
    private static IrType Held(IrType type) => type switch
    {
        { ElementType: { } element } => Held(element),
        { DocId: "T:System.Lazy`1", TypeArguments: [var made] } => Held(made),
        _ => type,
    };

    private bool ShowsInstruction(Instruction instruction) => instruction switch
    {
        Ir.Lock => true,
        Call call => call.Method.ContainingType.DocId is "T:System.Threading.Interlocked" or "T:System.Threading.Volatile"
            || (!call.Method.IsSource && models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.Acquire)),
        _ => false,
    };
}
