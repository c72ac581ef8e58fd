// case: di-14-safe
// sdk: web
// expect: none
// why: the typed client is injected into each request anew
using Weather.Client.Direct;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<WeatherClient>(c => c.BaseAddress = new Uri("http://weather"));

var app = builder.Build();
app.MapGet("/weather/{city}", (string city, WeatherClient weather) => weather.GetAsync(city));
app.Run();

namespace Weather.Client.Direct
{
    public class WeatherClient(HttpClient http)
    {
        private readonly Dictionary<string, string> _etags = new();

        public async Task<string> GetAsync(string city)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, city);
            if (_etags.TryGetValue(city, out var etag)) request.Headers.Add("If-None-Match", etag);
            using var response = await http.SendAsync(request);
            _etags[city] = response.Headers.ETag?.Tag ?? "";
            return await response.Content.ReadAsStringAsync();
        }
    }

}
