using System.Globalization;
using Storefront.Domain.Orders;
using Storefront.Pricing;

namespace Storefront.Worker.Jobs;

/// <summary>Follows the price file of the merchandising team.</summary>
public sealed class PriceRefresh(PriceBook prices, string file, TimeSpan interval)
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public void Start() => _running = Task.Run(FollowAsync);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    private async Task FollowAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            if (File.Exists(file))
            {
                foreach (var line in await File.ReadAllLinesAsync(file))
                    Apply(line);
            }
            await Task.Delay(interval, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Apply(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length < 2)
            return;
        var sku = Sku.Parse(fields[0]);
        if (decimal.TryParse(fields[1], CultureInfo.InvariantCulture, out var price))
            prices.SetPrice(sku, price);
        else
            prices.Withdraw(sku);
    }
}
