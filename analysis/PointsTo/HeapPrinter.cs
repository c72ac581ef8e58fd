using System.Text;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Prints the call graph and the points-to sets.</summary>
public static class HeapPrinter
{
    public static string Calls(PointsToResult heap)
    {
        var text = new StringBuilder();
        foreach (var root in heap.Roots) text.Append($"root {root.Group}: {root.Instance} ({root.Why})\n");
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is null) continue;
            text.Append(instance).Append('\n');
            foreach (var edge in heap.CallsFrom(instance))
            {
                text.Append($"  {edge.Site.Span.StartLine}:{edge.Site.Span.StartColumn} {edge.Kind.ToString().ToLowerInvariant()} {edge.Callee}{(edge.Spawn is { } spawn ? $" as {spawn.Kind}{(spawn.Many ? " many" : "")} handle #{spawn.Handle?.Id}" : "")}\n");
            }
        }
        return text.ToString();
    }

    public static string PointsTo(PointsToResult heap)
    {
        var text = new StringBuilder();
        foreach (var value in heap.AllObjects) text.Append($"#{value.Id} {value}\n");
        foreach (var (slot, holds) in heap.Slots) text.Append($"{(slot.Owner is null ? "static" : "#" + slot.Owner.Id)} {slot.Field?.FullName ?? slot.Slot} -> {string.Join(' ', holds.Select(h => "#" + h.Id))}\n");
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            text.Append(instance).Append('\n');
            foreach (var variable in body.Variables)
            {
                var objects = heap.PointsTo(instance, variable);
                if (objects.Count > 0) text.Append($"  {variable} -> {string.Join(' ', objects.Select(o => "#" + o.Id))}\n");
            }
        }
        return text.ToString();
    }
}
