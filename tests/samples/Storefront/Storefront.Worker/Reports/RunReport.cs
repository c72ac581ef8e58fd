using Storefront.Domain.Metrics;
using Storefront.Domain.Orders;

namespace Storefront.Worker.Reports;

/// <summary>The summary of a run, by article family.</summary>
public static class RunReport
{
    public static IReadOnlyList<string> Build(IReadOnlyCollection<Order> orders)
    {
        var byFamily = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var counting = new Thread(() =>
        {
            foreach (var line in orders.SelectMany(order => order.Lines))
                byFamily[line.Sku.Family] = byFamily.GetValueOrDefault(line.Sku.Family) + line.Total;
        });
        counting.Start();

        var report = new List<string>
        {
            $"orders   {orders.Count}",
            $"settled  {CounterBoard.Read("orders.settled")}",
            $"levels   {GaugeBoard.Describe()}",
        };

        counting.Join();
        foreach (var (family, total) in byFamily)
            report.Add($"{family,-12} {total,12:0.00}");
        return report;
    }
}
