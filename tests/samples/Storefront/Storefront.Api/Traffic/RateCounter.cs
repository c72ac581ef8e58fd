using System.Collections.Concurrent;

namespace Storefront.Api.Traffic;

/// <summary>Counts the requests of a client within the current minute.</summary>
public sealed class RateCounter
{
    private readonly record struct Window(long Minute, int Requests);

    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    public int Count(string client)
    {
        var minute = Environment.TickCount64 / 60_000;
        var window = _windows.AddOrUpdate(
            client,
            static (_, now) => new Window(now, 1),
            static (_, last, now) => last.Minute == now ? last with { Requests = last.Requests + 1 } : new Window(now, 1),
            minute);
        return window.Requests;
    }
}
