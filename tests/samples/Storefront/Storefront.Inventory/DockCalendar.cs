namespace Storefront.Inventory;

public sealed record DockSlot(DateOnly Day, string Bay, string Carrier);

/// <summary>Which carrier loads at which bay.</summary>
public sealed class DockCalendar
{
    private readonly object _gate = new();
    private readonly SortedDictionary<DateOnly, DockSlot> _slots = [];

    public DockSlot Assign(DateOnly day, string carrier)
    {
        var taken = false;
        try
        {
            Monitor.Enter(_gate, ref taken);
            if (!_slots.TryGetValue(day, out var slot))
            {
                slot = new DockSlot(day, $"B{1 + day.DayNumber % 6}", carrier);
                _slots.Add(day, slot);
            }
            return slot;
        }
        finally
        {
            if (taken)
                Monitor.Exit(_gate);
        }
    }

    public IReadOnlyList<string> Lines(DateOnly from, int days)
    {
        DockSlot[] slots;
        lock (_gate)
            slots = [.. _slots.Values];
        var lines = new List<string>();
        foreach (var slot in slots)
        {
            if (slot.Day >= from && slot.Day < from.AddDays(days))
                lines.Add($"{slot.Day:yyyy-MM-dd};{slot.Bay};{slot.Carrier}");
        }
        return lines;
    }
}
