// case: aspnet-04-race
// sdk: web
// expect: MAP001|MAP002 Program.<Main>$.links
// why: both handlers capture the local dictionary and run for many requests at once
using System.Collections.Generic;
using Links.Shortener;

var app = WebApplication.Create(args);
var links = new Dictionary<string, string>();

app.MapPost("/links", (LinkRequest request) =>
{
    var code = Codes.Next(request.Url);
    links[code] = request.Url;
    return Results.Created("/" + code, code);
});

app.MapGet("/{code}", (string code) =>
    links.TryGetValue(code, out var url) ? Results.Redirect(url) : Results.NotFound());

app.Run();

namespace Links.Shortener
{
    public record LinkRequest(string Url);

    public static class Codes
    {
        public static string Next(string url)
            => Convert.ToHexString(BitConverter.GetBytes(url.Length * 31 + Random.Shared.Next()));
    }
}
