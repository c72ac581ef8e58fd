// case: async-17-safe
// sdk: library
// expect: none
// why: every reader awaits the one load, which fills the dictionary, before it looks up
namespace Geo.Places.Awaited;

public sealed class PlaceIndex
{
    private readonly Dictionary<string, (double Lat, double Lon)> _places = new();
    private readonly object _gate = new();
    private Task? _load;

    private Task LoadedAsync()
    {
        lock (_gate)
            return _load ??= LoadAsync();
    }

    private async Task LoadAsync()
    {
        using var reader = new StreamReader("places.csv");
        while (await reader.ReadLineAsync() is { } line)
        {
            var cells = line.Split(',');
            _places[cells[0]] = (double.Parse(cells[1]), double.Parse(cells[2]));
        }
    }

    public async Task<double?> LatitudeAsync(string name)
    {
        await LoadedAsync();
        return _places.TryGetValue(name, out var place) ? place.Lat : null;
    }

    public async Task<bool> KnowsAsync(string name)
    {
        await LoadedAsync();
        return _places.ContainsKey(name);
    }
}
