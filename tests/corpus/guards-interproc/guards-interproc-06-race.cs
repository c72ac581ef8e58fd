// case: guards-interproc-06-race
// sdk: library
// expect: MAP001|MAP002 Geocoding.Places.Geocoder._known
// why: the semaphore is released before the awaited result is stored

namespace Geocoding.Places;

public sealed class Geocoder
{
    private readonly SemaphoreSlim _mutex = new(1, 1);
    private readonly Dictionary<string, string> _known = new();
    private readonly HttpClient _http = new();

    public async Task<string> LocateAsync(string place)
    {
        string answer;
        await _mutex.WaitAsync();
        try
        {
            if (_known.TryGetValue(place, out var known))
                return known;
            answer = await _http.GetStringAsync("https://geo.example/?q=" + Uri.EscapeDataString(place));
        }
        finally
        {
            _mutex.Release();
        }
        _known[place] = answer;
        return answer;
    }
}
