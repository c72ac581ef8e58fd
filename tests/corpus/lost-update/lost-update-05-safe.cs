// case: lost-update-05-safe
// sdk: web
// expect: none
// why: copying and setting are under one lock
using Themes.Palettes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Palette>();
var app = builder.Build();
app.MapPut("/colors/{name}", (string name, string hex, Palette palette) => palette.Set(name, hex));
app.MapGet("/colors/{name}", (string name, Palette palette) => palette.Get(name));
app.Run();

namespace Themes.Palettes
{
    public class Palette
    {
        private readonly object _gate = new();
        private volatile Dictionary<string, string> _colors = new() { ["ink"] = "#111", ["paper"] = "#fff" };

        public void Set(string name, string hex)
        {
            lock (_gate)
            {
                var copy = new Dictionary<string, string>(_colors);
                copy[name] = hex;
                _colors = copy;
            }
        }

        public string Get(string name) => _colors.TryGetValue(name, out var hex) ? hex : "#000";
    }
}
