using Storefront.Domain.Stores;

namespace Storefront.Domain.Returns;

/// <summary>What the warehouse has booked in, by return number.</summary>
public sealed class ReturnsJournal : JournalStore<string, ReturnRequest>
{
    public ReturnsJournal()
        : base(StringComparer.Ordinal)
    {
    }

    public void Record(ReturnRequest request) => Append(request.Number, request);

    public int UnitsFor(string orderId)
    {
        lock (Gate)
        {
            var units = 0;
            foreach (var request in Entries.Values)
            {
                if (request.OrderId == orderId)
                    units += request.Quantity;
            }
            return units;
        }
    }
}
