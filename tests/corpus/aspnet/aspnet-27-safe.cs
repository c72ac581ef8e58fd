// case: aspnet-27-safe
// sdk: web
// expect: none
// why: the constraint looks up in a table that only its constructor fills
using Site.Routes.Frozen;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<RouteOptions>(o => o.ConstraintMap["slug"] = typeof(SlugConstraint));
var app = builder.Build();
app.MapGet("/posts/{name:slug}", (string name) => name);
app.Run();

namespace Site.Routes.Frozen
{
    public class SlugConstraint : IRouteConstraint
    {
        private readonly Dictionary<string, bool> _known = new();

        public SlugConstraint()
        {
            foreach (var file in Directory.GetFiles("posts")) _known[Path.GetFileNameWithoutExtension(file)] = true;
        }

        public bool Match(HttpContext? context, IRouter? route, string key, RouteValueDictionary values, RouteDirection direction)
        {
            var slug = values[key]?.ToString() ?? "";
            return _known.TryGetValue(slug, out var exists) && exists;
        }
    }
}
