using System.Text;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>Writes locksets for people: per method instance what its callers hold, then what is held at each map operation.</summary>
public static class LockPrinter
{
    public static string Print(PointsToResult heap, ModelIndex models, LockResult locks)
    {
        var text = new StringBuilder();
        foreach (var instance in heap.Instances.Where(i => i.Body is not null).OrderBy(i => i.Method.Declaration).ThenBy(i => i.Method.DocId, StringComparer.Ordinal).ThenBy(i => i.Id))
        {
            var lines = instance.Body!.Instructions.OfType<Call>().SelectMany(c => Line(instance, c, models, locks)).Distinct().ToList();
            var entry = locks.HeldAtEntry(instance);
            if (lines.Count == 0 && entry.IsEmpty) continue;
            text.Append(instance).Append(": callers hold ").Append(entry).Append('\n');
            foreach (var line in lines) text.Append("  ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string> Line(MethodInstance instance, Call call, ModelIndex models, LockResult locks)
    {
        if (models.ModelOf(call) is not { } model) yield break;
        foreach (var operation in model.Effects.OfType<Effect.MapOperation>())
        {
            var map = operation.Target switch
            {
                { Root: PlaceRoot.Receiver } => call.Receiver,
                { Root: PlaceRoot.Argument, Argument: var at } when at < call.Arguments.Count => call.Arguments[at],
                _ => null,
            };
            var held = locks.HeldAt(instance, call, map);
            var names = held.Locks.Where(l => l.ToMap is not null).Select(l => l.ToMap!.ToString()).Distinct().Order(StringComparer.Ordinal);
            yield return $"{call.Span.StartLine}: {operation.Kind.ToString().ToLowerInvariant()} {call.Method.Name} under {held}{(names.Any() ? $" [{string.Join("; ", names)}]" : "")}";
        }
    }
}
