// case: aspnet-27-race
// sdk: web
// expect: MAP001|MAP002 Site.Routes.SlugConstraint._known
// why: the route constraint object serves the matching of all requests
using Site.Routes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<RouteOptions>(o => o.ConstraintMap["slug"] = typeof(SlugConstraint));
var app = builder.Build();
app.MapGet("/posts/{name:slug}", (string name) => name);
app.Run();

namespace Site.Routes
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
            if (!_known.TryGetValue(slug, out var exists))
                _known[slug] = exists = File.Exists("posts/" + slug + ".md");
            return exists;
        }
    }
}
