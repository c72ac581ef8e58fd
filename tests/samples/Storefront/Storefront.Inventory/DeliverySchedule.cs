using Storefront.Domain.Orders;

namespace Storefront.Inventory;

/// <summary>How many parcels leave the dock on which day.</summary>
public sealed class DeliverySchedule(int parcelsPerDay)
{
    private readonly SortedDictionary<DateOnly, int> _parcels = [];

    /// <summary>Books the first day with room for the order, from the day after it was placed.</summary>
    public DateOnly Book(Order order)
    {
        var parcels = Math.Max(1, order.Lines.Sum(line => line.Quantity) / 8);
        var day = DateOnly.FromDateTime(order.PlacedAt.UtcDateTime).AddDays(1);
        while (true)
        {
            if (day.DayOfWeek != DayOfWeek.Sunday)
            {
                var booked = _parcels.GetValueOrDefault(day);
                if (booked == 0 || booked + parcels <= parcelsPerDay)
                {
                    _parcels[day] = booked + parcels;
                    return day;
                }
            }
            day = day.AddDays(1);
        }
    }

    public IReadOnlyList<string> Lines(DateOnly from, int days)
    {
        var lines = new List<string>();
        foreach (var (day, parcels) in _parcels)
        {
            if (day >= from && day < from.AddDays(days))
                lines.Add($"{day:yyyy-MM-dd};{parcels}");
        }
        return lines;
    }
}
