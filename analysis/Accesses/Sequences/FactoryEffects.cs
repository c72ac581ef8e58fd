using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>What the code that a delegate runs does beside computing its result, through all it calls.</summary>
internal sealed class FactoryEffects(PointsToResult heap, ModelIndex models, BodyFlows flows)
{
    private const int MaxDepth = 6;

    private readonly Dictionary<int, string?> _known = [];

    /// <summary>The first side effect, as a clause ("writes '_last'"); null when there is none.</summary>
    public string? Of(MethodInstance factory)
    {
        if (_known.TryGetValue(factory.Id, out var known)) return known;
        var run = new List<MethodInstance>();
        Collect(factory, 0, run, []);
        var ids = run.Select(i => i.Id).ToHashSet();
        return _known[factory.Id] = run.Select(i => Within(i, ids)).FirstOrDefault(e => e is not null);
    }

    private void Collect(MethodInstance instance, int depth, List<MethodInstance> run, HashSet<int> seen)
    {
        if (depth > MaxDepth || instance.Body is null || !seen.Add(instance.Id)) return;
        run.Add(instance);
        foreach (var edge in heap.CallsFrom(instance))
        {
            if (edge.Kind is CallEdgeKind.Call or CallEdgeKind.Enumeration) Collect(edge.Callee, depth + 1, run, seen);
        }
    }

    private string? Within(MethodInstance instance, HashSet<int> run)
    {
        var body = instance.Body!;
        foreach (var instruction in body.Instructions)
        {
            switch (instruction)
            {
                case StoreField store when !IsMade(instance, store.Object, run) && IsStore(body, store, store.Source):
                    return $"writes '{Name(store.Field)}'";
                case StoreStatic store when IsStore(body, store, store.Source):
                    return $"writes '{Name(store.Field)}'";
                case StoreElement store when !IsMade(instance, store.Array, run):
                    return "writes an array that others see";
                case Call { Receiver: { } receiver } call when FieldShape.SetterField(call.Method) is { } field && !IsMade(instance, receiver, run):
                    return $"writes '{Name(field)}'";
                case Call { Method.IsSource: false } call:
                    if (ExternalEffects.Of(call) is { } outside) return outside;
                    if (OfLibrary(instance, call, run) is { } effect) return effect;
                    break;
            }
            if (instruction is Call or Invoke && heap.CallsAt(instance, instruction).FirstOrDefault(e => e.Kind == CallEdgeKind.Spawn) is { } spawn) return $"starts a {OriginName(spawn.Spawn!.Kind)}";
        }
        return null;
    }

    private string? OfLibrary(MethodInstance instance, Call call, HashSet<int> run)
    {
        if (models.Find(call.Method.DocId) is not { } model) return null;
        foreach (var effect in model.Effects)
        {
            if (effect is not Effect.MapOperation { Kind: AccessKind.Write, Target.Slot: null } operation) continue;
            var target = operation.Target.Root == PlaceRoot.Receiver ? call.Receiver : operation.Target.Argument < call.Arguments.Count ? call.Arguments[operation.Target.Argument] : null;
            if (target is null || IsMade(instance, target, run) || IsRepeatable(model, operation, instance, target)) continue;
            return $"writes a collection that others see ('{call.Method.Name}')";
        }
        return null;
    }

    /// <summary>Adding what is missing to a concurrent map may happen twice.</summary>
    private bool IsRepeatable(ApiModel model, Effect.MapOperation operation, MethodInstance instance, IrVariable target) =>
        operation.Role == MapRole.Atomic
        && model.Effects.Any(e => e is Effect.Flow { To.Slot: "values" } or Effect.RunDelegate)
        && heap.PointsTo(instance, target).All(o => models.FindType(o.Type.DocId) is { Discipline: MapDiscipline.Concurrent });

    /// <summary>Every object the variable may hold is made by the delegate's own code: what a constructor works on is new, a struct is a copy of one's own.</summary>
    private bool IsMade(MethodInstance instance, IrVariable variable, HashSet<int> run)
    {
        if (variable.Type.Kind == IrTypeKind.Struct || (instance.Method.IsConstructor && variable.Kind == IrVariableKind.This)) return true;
        var objects = heap.PointsTo(instance, variable);
        return objects.Count == 0 || objects.All(o => o.Maker is { } maker && run.Contains(maker.Id) && o.Kind != HeapObjectKind.External);
    }

    /// <summary>Not merely the write-back of an argument that a call left as it was.</summary>
    private bool IsStore(IrBody body, Instruction store, IrVariable source)
    {
        foreach (var assignment in flows.Of(body).Reaching(source, store.Index))
        {
            if (assignment == BodyFlow.Entry || body.Instructions[assignment] is not Call call || ReferenceEquals(call.Result, source)) continue;
            return AtomicFields.Of(call, out _) is not FieldReplacement.None && call.Method.ContainingType.DocId != "T:System.Threading.LazyInitializer";
        }
        return true;
    }

    private static string Name(IrField field) => field.Name;

    private static string OriginName(OriginKind kind) => kind switch
    {
        OriginKind.Thread => "thread",
        OriginKind.Timer => "timer",
        _ => "task",
    };
}
