// case: aspnet-12-safe
// sdk: web
// expect: none
// why: the dictionary is created inside the middleware for each request
using Proxy.Tagging;

var app = WebApplication.CreateBuilder(args).Build();

app.Use(async (context, next) =>
{
    var tags = new Dictionary<string, string>();
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

namespace Proxy.Tagging
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
