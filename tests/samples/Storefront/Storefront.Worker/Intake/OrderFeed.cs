using System.Globalization;
using Storefront.Domain.Orders;
using Storefront.Domain.Text;

namespace Storefront.Worker.Intake;

/// <summary>Reads the order files of the shop fronts: one order per line.</summary>
public static class OrderFeed
{
    // number;customer;region;placed at;SKUxQTY@PRICE|SKUxQTY@PRICE;tag,tag
    public static Order Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length < 5)
            throw new FormatException($"An order has at least five fields, not {fields.Length}.");
        var placedAt = DateTimeOffset.Parse(fields[3], CultureInfo.InvariantCulture);
        var lines = fields[4].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(ParseLine);
        var tags = fields.Length > 5 ? TagNormalizer.Normalize(fields[5].Split(',')) : [];
        return new Order(fields[0], fields[1], fields[2], placedAt, lines, tags);
    }

    private static OrderLine ParseLine(string text)
    {
        var at = text.IndexOf('@');
        var times = text.LastIndexOf('x', at < 0 ? text.Length - 1 : at);
        if (at < 0 || times < 1)
            throw new FormatException($"'{text}' is not an order line.");
        return new OrderLine(
            Sku.Parse(text[..times]),
            int.Parse(text[(times + 1)..at], CultureInfo.InvariantCulture),
            decimal.Parse(text[(at + 1)..], CultureInfo.InvariantCulture));
    }
}
