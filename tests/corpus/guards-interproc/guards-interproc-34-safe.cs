// case: guards-interproc-34-safe
// sdk: web
// expect: none
// why: the flush of the hosted service swaps the map under the lock and works on the old one

namespace Docs.Views;

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
        Dictionary<string, int> old;
        lock (_gate)
        {
            old = _hits;
            _hits = new Dictionary<string, int>();
        }
        return old.TryGetValue("/", out var home) ? home : 0;
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
