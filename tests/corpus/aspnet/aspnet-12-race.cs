// case: aspnet-12-race
// sdk: web
// expect: MAP001 Program.<Main>$.tags
// why: the inline middleware captures one dictionary for all requests
using Proxy.Tracing;

var app = WebApplication.CreateBuilder(args).Build();
var tags = new Dictionary<string, string>();

app.Use(async (context, next) =>
{
    tags.Clear();
    foreach (var header in context.Request.Headers)
    {
        if (header.Key.StartsWith("X-Tag-"))
            tags[header.Key[6..]] = header.Value.ToString();
    }
    TagReader.Normalize(tags);
    await next(context);
});

app.MapGet("/", () => "proxy");
app.Run();

namespace Proxy.Tracing
{
    public static class TagReader
    {
        public static void Normalize(Dictionary<string, string> tags)
        {
            tags.Remove("internal");
            tags["source"] = Environment.MachineName;
        }
    }
}
