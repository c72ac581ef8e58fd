using Storefront.Domain.Orders;

namespace Storefront.Domain.Returns;

public enum ReturnReason
{
    Unspecified,
    Damaged,
    WrongItem,
    Late,
}

public sealed record ReturnRequest(string Number, string OrderId, Sku Sku, int Quantity, ReturnReason Reason, DateTimeOffset FiledAt)
{
    public static ReturnRequest Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length < 6)
            throw new FormatException($"A return has six fields, not {fields.Length}: '{line}'.");
        _ = Enum.TryParse<ReturnReason>(fields[4], ignoreCase: true, out var reason);
        return new ReturnRequest(fields[0], fields[1], Sku.Parse(fields[2]), int.Parse(fields[3]), reason, DateTimeOffset.Parse(fields[5]));
    }
}
