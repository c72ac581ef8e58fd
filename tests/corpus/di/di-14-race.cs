// case: di-14-race
// sdk: web
// expect: MAP001|MAP002 Weather.Client.WeatherClient._etags
// why: the typed client is held by the singleton facade, so all requests share it
using Weather.Client;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<WeatherClient>(c => c.BaseAddress = new Uri("http://weather"));
builder.Services.AddSingleton<Facade>();
var app = builder.Build();
app.MapGet("/weather/{city}", (string city, Facade weather) => weather.GetAsync(city));
app.Run();

namespace Weather.Client
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

    public class Facade(WeatherClient client)
    {
        public Task<string> GetAsync(string city) => client.GetAsync(city.ToLowerInvariant());
    }
}
