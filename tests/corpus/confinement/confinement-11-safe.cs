// case: confinement-11-safe
// sdk: web
// expect: none
// why: the dictionary is kept in an async-local, one for each request
using Trace.Tags.Local;

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

namespace Trace.Tags.Local
{
    public static class RequestTags
    {
        private static readonly AsyncLocal<Dictionary<string, string>> Current = new();

        public static void Begin(string path)
        {
            Current.Value = new Dictionary<string, string>();
            Set("path", path);
        }

        public static void Set(string name, string value) => Current.Value![name] = value;

        public static string Describe() => Current.Value!.TryGetValue("page", out var page) ? page : "?";
    }
}
