// case: hosting-01-race
// sdk: web
// expect: MAP002 Weather.Stations.ForecastCache._byCity
// why: the background service writes the singleton's dictionary while requests look up
using Microsoft.AspNetCore.Mvc;
using Weather.Stations;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ForecastCache>();
builder.Services.AddHostedService<ForecastUpdater>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Weather.Stations
{
    public class ForecastCache
    {
        private readonly Dictionary<string, double> _byCity = new();

        public bool TryGet(string city, out double degrees) => _byCity.TryGetValue(city, out degrees);

        public void Update(IEnumerable<(string City, double Degrees)> rows)
        {
            var next = _byCity;
            foreach (var (city, degrees) in rows)
                next[city] = degrees;
        }
    }

    public class ForecastUpdater(ForecastCache cache) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                cache.Update([("Oslo", Random.Shared.Next(-10, 25)), ("Rome", Random.Shared.Next(0, 40))]);
                await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
            }
        }
    }

    [ApiController]
    [Route("forecast")]
    public class ForecastController(ForecastCache cache) : ControllerBase
    {
        [HttpGet("{city}")]
        public IActionResult Get(string city) => cache.TryGet(city, out var degrees) ? Ok(degrees) : NotFound();
    }
}
