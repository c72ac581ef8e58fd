using System.Globalization;
using Storefront.Domain.Orders;
using Storefront.Inventory;
using Storefront.Pricing;

namespace Storefront.Worker.Imports;

public sealed record CatalogRow(Sku Sku, decimal Price, int Units)
{
    public static CatalogRow Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length < 3)
            throw new FormatException($"A catalog row has three fields, not {fields.Length}: '{line}'.");
        return new CatalogRow(
            Sku.Parse(fields[0]),
            decimal.Parse(fields[1], CultureInfo.InvariantCulture),
            int.Parse(fields[2], CultureInfo.InvariantCulture));
    }
}

/// <summary>Loads articles, prices and stock at start-up. Corrections win over the catalog.</summary>
public sealed class CatalogImport(PriceBook prices, StockLedger ledger)
{
    public int Load(IReadOnlyList<string> catalogFiles, IReadOnlyList<string> corrections)
    {
        var byCode = new Dictionary<Sku, CatalogRow>();
        var reading = Task.Factory.StartNew(
            () =>
            {
                foreach (var line in catalogFiles.SelectMany(File.ReadLines))
                {
                    var row = CatalogRow.Parse(line);
                    byCode[row.Sku] = row;
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        var corrected = corrections.Select(CatalogRow.Parse).ToList();
        reading.Wait();

        foreach (var row in byCode.Values)
        {
            prices.SetPrice(row.Sku, row.Price);
            ledger.Receive(row.Sku, row.Units);
        }
        foreach (var row in corrected)
        {
            prices.SetPrice(row.Sku, row.Price);
            ledger.Adjust(row.Sku, row.Units);
        }
        return byCode.Count;
    }
}
