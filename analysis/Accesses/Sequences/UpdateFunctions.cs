using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// The functions that an atomic update runs on the current value. One that does not look at its value makes the update an
/// overwrite: what it stores was made before, perhaps of an older value.
/// </summary>
internal sealed class UpdateFunctions(PointsToResult heap, ModelIndex models, BodyFlows flows)
{
    /// <summary>
    /// Where every function that gets the current value ignores it: the variables of the caller that the stored value is made of,
    /// and whether the function works on them. Null where one looks at the current value, or where there is none.
    /// </summary>
    public (IReadOnlyList<IrVariable> Made, bool IsWorkedOn)? IgnoresCurrent(MethodInstance instance, Call call)
    {
        if (instance.Body is not { } body || models.Find(call.Method.DocId) is not { } model) return null;
        var written = new List<IrVariable>();
        var (any, worked) = (false, false);
        foreach (var update in model.Effects.OfType<Effect.RunDelegate>().Where(r => r.Arguments.Any(a => a?.Slot == "values")))
        {
            var current = update.Arguments.ToList().FindIndex(a => a?.Slot == "values");
            foreach (var function in Functions(instance, call, update))
            {
                any = true;
                if (Made(function, current, update, call, body) is not { } made) return null;
                worked |= function.Body!.Instructions.Any(i => i is Compute or Call);
                written.AddRange(made);
            }
        }
        if (!any) return null;
        foreach (var added in model.Effects.OfType<Effect.Flow>().Where(f => f is { From.Slot: null, To.Slot: "values" }))
        {
            if (added.From.ValueIn(call) is { } value) written.Add(value);
        }
        return (written, worked);
    }

    private IEnumerable<MethodInstance> Functions(MethodInstance instance, Call call, Effect.RunDelegate update)
    {
        if (update.Delegate.ValueIn(call) is not { } variable) return [];
        var methods = heap.PointsTo(instance, variable).Select(o => o.Delegate?.Method).ToHashSet();
        return heap.CallsAt(instance, call).Where(e => e.Kind == CallEdgeKind.Call && methods.Contains(e.Callee.Method)).Select(e => e.Callee);
    }

    /// <summary>Null when the current value is part of the result, or what the function is is not known.</summary>
    private List<IrVariable>? Made(MethodInstance function, int current, Effect.RunDelegate update, Call call, IrBody caller)
    {
        if (function.Body is not { } body || current >= function.Method.Parameters.Count) return null;
        var flow = flows.Of(body);
        var parameters = function.Method.Parameters;
        var made = new List<IrVariable>();
        foreach (var end in body.Instructions.OfType<Return>())
        {
            if (end.Value is not { } value) return null;
            foreach (var (variable, assignment) in Sources.Walk(flow, [value], end.Index))
            {
                if (assignment == BodyFlow.Entry)
                {
                    var position = parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, variable));
                    if (position == current) return null;
                    if (position >= 0 && position < update.Arguments.Count && update.Arguments[position] is { } place && place.ValueIn(call) is { } given) made.Add(given);
                }
                else if (body.Instructions[assignment] is LoadField { Field.IsCapture: true } load)
                {
                    made.AddRange(caller.Instructions.OfType<StoreField>().Where(s => ReferenceEquals(s.Field, load.Field)).Select(s => s.Source));
                }
            }
        }
        return made;
    }
}
