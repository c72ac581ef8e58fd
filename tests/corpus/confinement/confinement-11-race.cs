// case: confinement-11-race
// sdk: web
// expect: MAP001|MAP002 Trace.Tags.RequestTags.Current
// why: the one static dictionary holds the tags of all requests
using Trace.Tags;

var app = WebApplication.CreateBuilder(args).Build();
app.Use(async (context, next) =>
{
    RequestTags.Begin(context.Request.Path);
    await next(context);
    Console.WriteLine(RequestTags.Describe());
});
app.MapGet("/", () =>
{
    RequestTags.Set("page", "home");
    return "ok";
});
app.Run();

namespace Trace.Tags
{
    public static class RequestTags
    {
        private static readonly Dictionary<string, string> Current = new();

        public static void Begin(string path)
        {
            Current.Clear();
            Set("path", path);
        }

        public static void Set(string name, string value) => Current[name] = value;

        public static string Describe() => Current.TryGetValue("page", out var page) ? page : "?";
    }
}
