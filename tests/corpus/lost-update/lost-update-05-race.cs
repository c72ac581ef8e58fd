// case: lost-update-05-race
// sdk: web
// expect: MAP011 Themes.Colors.Palette._colors
// why: two requests may copy the same dictionary, the copy that is set first is lost
using Themes.Colors;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Palette>();
var app = builder.Build();
app.MapPut("/colors/{name}", (string name, string hex, Palette palette) => palette.Set(name, hex));
app.MapGet("/colors/{name}", (string name, Palette palette) => palette.Get(name));
app.Run();

namespace Themes.Colors
{
    public class Palette
    {
        private readonly object _gate = new();
        private volatile Dictionary<string, string> _colors = new() { ["ink"] = "#111", ["paper"] = "#fff" };

        public void Set(string name, string hex)
        {
            var copy = new Dictionary<string, string>(_colors);
            copy[name] = hex;
            _colors = copy;
        }

        public string Get(string name) => _colors.TryGetValue(name, out var hex) ? hex : "#000";
    }
}
