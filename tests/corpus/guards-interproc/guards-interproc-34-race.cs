// case: guards-interproc-34-race
// sdk: web
// expect: MAP001|MAP002 Docs.Hits.HitCounter._hits
// why: the flush of the hosted service works on the live map

namespace Docs.Hits;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

public sealed class HitCounter
{
    private readonly object _gate = new();
    private Dictionary<string, int> _hits = new();

    public void Hit(string page)
    {
        lock (_gate)
        {
            _hits[page] = _hits.GetValueOrDefault(page) + 1;
        }
    }

    public int Flush()
    {
        var total = _hits.TryGetValue("/", out var home) ? home : 0;
        lock (_gate)
        {
            _hits = new Dictionary<string, int>();
        }
        return total;
    }
}

public sealed class Flusher(HitCounter hits) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(60_000, stoppingToken);
            Console.WriteLine(hits.Flush());
        }
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<HitCounter>();
        builder.Services.AddHostedService<Flusher>();
        var app = builder.Build();
        app.MapGet("/{page}", (string page, HitCounter hits) => hits.Hit(page));
        app.Run();
    }
}
