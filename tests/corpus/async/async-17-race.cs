// case: async-17-race
// sdk: library
// expect: MAP002 Geo.Places.PlaceIndex._places
// why: the lookup does not wait for the load that another caller may have started
namespace Geo.Places;

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
        _ = LoadedAsync();
        await Task.Yield();
        return _places.ContainsKey(name);
    }
}
