// case: aliasing-20-race
// sdk: web
// expect: MAP001 Portal.Sessions.SessionBag._bag
// why: the middleware puts one shared bag into the items of every request

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Portal.Sessions;

public sealed class SessionBag
{
    private readonly RequestDelegate _next;
    private readonly Dictionary<string, object?> _bag = new();

    public SessionBag(RequestDelegate next) => _next = next;

    public async Task InvokeAsync(HttpContext context)
    {
        context.Items["bag"] = _bag;
        await _next(context);
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseMiddleware<SessionBag>();
        app.MapGet("/visit", (HttpContext context) =>
        {
            var bag = (Dictionary<string, object?>)context.Items["bag"]!;
            bag["path"] = context.Request.Path.Value;
            return "ok";
        });
        app.Run();
    }
}
