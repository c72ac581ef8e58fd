using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Tests.PointsTo;

/// <summary>
/// Everything that a points-to result says, in words that do not depend on the order in which it was found: no ids of objects,
/// contexts or instances.
/// </summary>
internal sealed class HeapText(PointsToResult heap)
{
    private readonly Dictionary<HeapObject, string> _objects = new(ReferenceEqualityComparer.Instance);

    public HashSet<string> Facts()
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instance in heap.Instances)
        {
            var name = Name(instance);
            facts.Add(name + " is reached");
            foreach (var variable in instance.Body?.Variables ?? [])
            {
                foreach (var value in heap.PointsTo(instance, variable)) facts.Add($"{name}: {variable.Name}{variable.Index} -> {Name(value)}");
            }
        }
        foreach (var (slot, holds) in heap.Slots)
        {
            foreach (var value in holds) facts.Add($"{(slot.Owner is null ? "static" : Name(slot.Owner))}.{slot.Slot} -> {Name(value)}");
        }
        foreach (var edge in heap.Edges)
        {
            // Who is first to use a class runs its static constructor: any user will do.
            var from = edge.Kind == CallEdgeKind.Once && edge.Callee.Method.Kind == IrMethodKind.StaticConstructor ? "some use" : $"{Name(edge.Caller)} #{edge.Site.Index}";
            facts.Add($"{from} {edge.Kind} {Name(edge.Callee)} {edge.Spawn?.Kind} {edge.Spawn?.Many} {Name(edge.Spawn?.Handle)} {Name(edge.Receiver)}");
        }
        foreach (var root in heap.Roots) facts.Add($"root {root.Group} {root.Kind} {root.Many} {Name(root.Instance)}");
        return facts;
    }

    private string Name(MethodInstance instance) => instance.Method.DocId + Name(instance.Context);

    private string Name(HeapObject? value)
    {
        if (value is null) return "nothing";
        if (_objects.TryGetValue(value, out var known)) return known;
        var place = value.Maker is { } maker ? $"{maker.Method.DocId}#{value.Site!.Index}" : $"made outside, {value.Lifetime}";
        return _objects[value] = $"({value.Kind} {value.View} {value.Type.DisplayName} at {place}{Name(value.Context)})";
    }

    private string Name(Context context) =>
        $"[{context.Origin}{(context.Receiver is null ? "" : " on " + Name(context.Receiver))}{(context.CallSite is null ? "" : $" from {context.CallSite.Span}#{context.CallSite.Index}")}"
        + $"{(context.CalledFrom is null ? "" : " in " + Name(context.CalledFrom))} {context.Instantiation} {context.IsFromOutside}]";
}
