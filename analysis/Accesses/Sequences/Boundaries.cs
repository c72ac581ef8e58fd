using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>A place where a map leaves what the analysis can follow.</summary>
/// <param name="Access">The place, written as an access of the map.</param>
/// <param name="How">Into what it leaves.</param>
public sealed record MapBoundary(MapAccess Access, Origin Origin, string How);

/// <summary>Finds the places where maps leave into reflection, <c>dynamic</c>, native code, or code that was not understood.</summary>
internal sealed class Boundaries(PointsToResult heap, ThreadResult threads, ModelIndex models, MapNames names)
{
    private readonly ILookup<int, HeapObject> _held = heap.Slots.Where(s => s.Slot is { Owner: not null, Field: { IsSource: true, IsClosureLink: false } })
        .SelectMany(s => s.Holds.Select(h => (s.Slot.Owner!.Id, h))).ToLookup(p => p.Id, p => p.h);

    public IReadOnlyList<MapBoundary> Run()
    {
        var found = new List<MapBoundary>();
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            foreach (var instruction in body.Instructions)
            {
                switch (instruction)
                {
                    case Unknown { IsBoundary: true } unknown:
                        foreach (var operand in unknown.Operands) Add(instance, unknown, operand, [], Word(unknown.What), found);
                        break;
                    case Call { Method.IsSource: false } call when models.Find(call.Method.DocId) is { } model:
                        foreach (var escape in model.Effects.OfType<Effect.Escape>())
                        {
                            if (IsFollowed(instance, call, model, escape)) continue;
                            if (escape.Value.In(call) is { } value) Add(instance, call, value, escape.Value.Steps, $"'{Short(call.Method)}'", found);
                        }
                        break;
                }
            }
        }
        return [.. found.DistinctBy(b => (b.Access.Map.Name, b.Access.Span)).OrderBy(b => b.Access.Map.Name, StringComparer.Ordinal).ThenBy(b => b.Access.Span)];
    }

    private void Add(MethodInstance instance, Instruction at, IrVariable variable, IReadOnlyList<string> steps, string how, List<MapBoundary> found)
    {
        var values = steps.Aggregate((IEnumerable<HeapObject>)heap.PointsTo(instance, variable), (from, step) => from.SelectMany(v => heap.FieldOf(v, step)).Distinct());
        foreach (var value in values.ToList())
        {
            // The map itself, a view of it, or the object whose field it is.
            foreach (var map in names.Behind(value).Select(b => b.Map).Concat(_held[value.Id]).Select(names.Of).OfType<AuditedMap>())
            {
                if (threads.OriginsOf(instance, at).FirstOrDefault() is not { } origin) continue;
                found.Add(new MapBoundary(new MapAccess(map, AccessKind.Read, MapRole.None, instance, at, variable, false, false, true), origin, how));
            }
        }
    }

    /// <summary>Constructor arguments of an object that is made by its type, where all types it may be made of have source.</summary>
    private bool IsFollowed(MethodInstance instance, Call call, ApiModel model, Effect.Escape escape)
    {
        if (model.Effects.OfType<Effect.Activate>().FirstOrDefault(a => a.Arguments == escape.Value) is not { TypeArgument: { } at } || at >= call.Arguments.Count) return false;
        var types = heap.PointsTo(instance, call.Arguments[at]);
        return types.Count > 0 && types.All(t => t.Kind == HeapObjectKind.TypeToken && t.Type.IsSource);
    }

    private static string Word(string what) => what.StartsWith("Dynamic", StringComparison.Ordinal) ? "'dynamic'" : $"code that is not followed ({what})";

    private static string Short(IrMethod method)
    {
        var type = method.ContainingType.Name;
        return $"{type[(type.LastIndexOf('.') + 1)..]}.{method.Name}";
    }
}
