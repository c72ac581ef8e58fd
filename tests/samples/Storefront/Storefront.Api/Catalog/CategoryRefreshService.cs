namespace Storefront.Api.Catalog;

/// <summary>Reads the category file again when it has changed.</summary>
public sealed class CategoryRefreshService(CategoryTree tree, IConfiguration configuration) : BackgroundService
{
    private DateTime _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var file = configuration["Catalog:Categories"] ?? "categories.txt";
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
        do
        {
            if (File.Exists(file) && File.GetLastWriteTimeUtc(file) is var written && written != _seen)
            {
                tree.Replace(await File.ReadAllLinesAsync(file, stoppingToken));
                _seen = written;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
