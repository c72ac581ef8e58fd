// case: guards-interproc-06-safe
// sdk: library
// expect: none
// why: the semaphore is released after the awaited result was stored

namespace Geocoding.Streets;

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
            _known[place] = answer;
        }
        finally
        {
            _mutex.Release();
        }
        return answer;
    }
}
