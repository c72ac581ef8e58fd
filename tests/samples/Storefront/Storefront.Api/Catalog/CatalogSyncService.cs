namespace Storefront.Api.Catalog;

/// <summary>Applies the changes that merchandising exports every few minutes.</summary>
public sealed class CatalogSyncService(CatalogView view, IConfiguration configuration, ILogger<CatalogSyncService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var file = configuration["Catalog:Export"] ?? "catalog.csv";
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(2));
        do
        {
            try
            {
                await ApplyAsync(file, stoppingToken);
            }
            catch (Exception e) when (e is IOException or FormatException)
            {
                logger.LogWarning(e, "The catalog export {File} was not applied", file);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ApplyAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return;
        var lines = await File.ReadAllLinesAsync(file, cancellation);
        foreach (var line in lines)
            view.Update(CatalogItem.Parse(line));
        logger.LogInformation("{Count} articles applied", lines.Length);
    }
}
