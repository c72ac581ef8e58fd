// case: aspnet-04-safe
// sdk: web
// expect: none
// why: the captured local is a concurrent dictionary and each handler makes one call on it
using System.Collections.Concurrent;
using Links.Redirects;

var app = WebApplication.Create(args);
var links = new ConcurrentDictionary<string, string>();

app.MapPost("/links", (LinkRequest request) =>
{
    var code = Codes.Next(request.Url);
    links[code] = request.Url;
    return Results.Created("/" + code, code);
});

app.MapGet("/{code}", (string code) =>
    links.TryGetValue(code, out var url) ? Results.Redirect(url) : Results.NotFound());

app.Run();

namespace Links.Redirects
{
    public record LinkRequest(string Url);

    public static class Codes
    {
        public static string Next(string url)
            => Convert.ToHexString(BitConverter.GetBytes(url.Length * 31 + Random.Shared.Next()));
    }
}
