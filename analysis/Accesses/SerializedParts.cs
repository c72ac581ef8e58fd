using System.Globalization;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// What a serializer reads of an object: the elements of collections and queries, public members, members behind public getters, and
/// whatever attributes ask for. What a query was made of, and what a class keeps to itself, stays unread.
/// </summary>
internal sealed class SerializedParts
{
    private readonly ILookup<int, HeapObject> _shown;
    private readonly Dictionary<IrField, bool> _isShown = [];
    private readonly Dictionary<int, (List<HeapObject> Objects, bool IsCut)> _parts = [];

    public SerializedParts(PointsToResult heap) =>
        _shown = heap.Slots.Where(s => s.Slot.Owner is not null && IsShown(s.Slot)).SelectMany(s => s.Holds.Select(h => (s.Slot.Owner!.Id, h))).ToLookup(p => p.Id, p => p.h);

    /// <summary>The object and everything that is read with it.</summary>
    /// <param name="cut">Called where there is more below than is followed.</param>
    public IReadOnlyList<HeapObject> From(HeapObject start, Action cut)
    {
        if (!_parts.TryGetValue(start.Id, out var parts)) _parts[start.Id] = parts = Find(start);
        if (parts.IsCut) cut();
        return parts.Objects;
    }

    private (List<HeapObject> Objects, bool IsCut) Find(HeapObject start)
    {
        var seen = new HashSet<int> { start.Id };
        var result = new List<HeapObject>();
        var work = new Queue<(HeapObject, int)>();
        work.Enqueue((start, 0));
        var isCut = false;
        while (work.TryDequeue(out var item))
        {
            var (value, depth) = item;
            result.Add(value);
            foreach (var held in _shown[value.Id])
            {
                if (seen.Contains(held.Id)) continue;
                if (depth >= AccessCollector.MaxSerializedDepth || seen.Count >= AccessCollector.MaxSerialized)
                {
                    isCut = true;
                    break;
                }
                seen.Add(held.Id);
                work.Enqueue((held, depth + 1));
            }
        }
        return (result, isCut);
    }

    private bool IsShown(HeapSlot slot)
    {
        if (slot.Field is not { } field) return slot.Slot is Slots.Values or Slots.Keys or Slots.Result || (slot.Slot.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(slot.Slot.AsSpan(4), CultureInfo.InvariantCulture, out _));
        if (_isShown.TryGetValue(field, out var known)) return known;
        return _isShown[field] = !field.IsSource || field.IsPublic || field.Attributes.Count > 0 || field.ContainingType.Attributes.Count > 0 || HasPublicGetter(field);
    }

    private static bool HasPublicGetter(IrField field) => field.ContainingType.Methods
        .Any(m => m is { Kind: IrMethodKind.Getter, IsPublic: true, Body: { } body } && body.Instructions.Any(i => i is LoadField load && ReferenceEquals(load.Field, field)));
}
