// case: aliasing-20-safe
// sdk: web
// expect: none
// why: the middleware makes a bag for each request

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Portal.Requests;

public sealed class SessionBag
{
    private readonly RequestDelegate _next;

    public SessionBag(RequestDelegate next) => _next = next;

    public async Task InvokeAsync(HttpContext context)
    {
        context.Items["bag"] = new Dictionary<string, object?>();
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
