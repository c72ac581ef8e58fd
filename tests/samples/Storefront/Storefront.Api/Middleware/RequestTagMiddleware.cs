using Storefront.Api.Traffic;
using Storefront.Domain.Text;

namespace Storefront.Api.Middleware;

/// <summary>Tags requests for the log by the area they go to, and turns away clients that ask too often.</summary>
public sealed class RequestTagMiddleware
{
    private const int RequestsPerMinute = 600;

    private readonly RequestDelegate _next;
    private readonly RateCounter _rates;
    private readonly ILogger<RequestTagMiddleware> _logger;
    private readonly Dictionary<string, string> _areaByPrefix = new(StringComparer.OrdinalIgnoreCase);

    public RequestTagMiddleware(RequestDelegate next, RateCounter rates, ILogger<RequestTagMiddleware> logger)
    {
        _next = next;
        _rates = rates;
        _logger = logger;
        foreach (var prefix in new[] { "orders", "returns", "checkout" })
            _areaByPrefix[prefix] = "sales";
        foreach (var prefix in new[] { "catalog", "search" })
            _areaByPrefix[prefix] = "browse";
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var client = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        if (_rates.Count(client) > RequestsPerMinute)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        var tags = new HashSet<string>(StringComparer.Ordinal) { context.Request.Method };
        var prefix = context.Request.Path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        if (_areaByPrefix.TryGetValue(prefix, out var area))
            tags.Add(area);
        tags.UnionWith(TagNormalizer.Normalize(context.Request.Headers["X-Tags"].Select(tag => tag ?? "")));

        using (_logger.BeginScope("{Tags}", string.Join(' ', tags)))
            await _next(context);
    }
}
