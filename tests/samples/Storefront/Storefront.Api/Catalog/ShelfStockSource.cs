using System.Globalization;
using Storefront.Domain.Orders;
using Storefront.Inventory;

namespace Storefront.Api.Catalog;

/// <summary>Asks the files that the stores drop after closing time.</summary>
public sealed class ShelfStockSource(IConfiguration configuration) : IStockSource
{
    private readonly string _folder = configuration["Stores:Folder"] ?? "stores";

    public int Count(string store, Sku sku)
    {
        var file = Path.Combine(_folder, Path.GetFileName(store) + ".csv");
        if (!File.Exists(file))
            return 0;
        var prefix = sku.Code + ";";
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[prefix.Length..], CultureInfo.InvariantCulture);
    }
}
