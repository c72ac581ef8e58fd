// case: async-15-race
// sdk: web
// expect: MAP002 Geo.CountryLookup._names
// why: every reader first awaits the load that filled the dictionary
using Geo;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<CountryLookup>();
var app = builder.Build();
app.MapGet("/country/{code}", async (string code, CountryLookup lookup) => await lookup.NameAsync(code) is { } n ? Results.Ok(n) : Results.NotFound());
app.Run();

namespace Geo
{
    public class CountryLookup
    {
        private readonly Dictionary<string, string> _names = new();
        private readonly Task _loading;
        public CountryLookup() { _loading = LoadAsync(); }
        private async Task LoadAsync()
        {
            var lines = await File.ReadAllLinesAsync("countries.csv");
            foreach (var line in lines)
            {
                var parts = line.Split(',');
                _names[parts[0]] = parts[1];
            }
        }
        public async Task<string?> NameAsync(string code)
        {
            if (_loading.IsFaulted) await _loading;
            return _names.TryGetValue(code, out var name) ? name : null;
        }
    }
}
