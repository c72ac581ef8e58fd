using System.Globalization;
using Storefront.Domain.Orders;

namespace Storefront.Api.Catalog;

public sealed record CatalogItem(Sku Sku, string Title, string Category, decimal Price, bool Discontinued)
{
    public static CatalogItem Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length < 4)
            throw new FormatException($"A catalog item has four fields, not {fields.Length}: '{line}'.");
        return new CatalogItem(
            Sku.Parse(fields[0]), fields[1], fields[2],
            decimal.Parse(fields[3], CultureInfo.InvariantCulture),
            fields.Length > 4 && fields[4] == "discontinued");
    }
}
