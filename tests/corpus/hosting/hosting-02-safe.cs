// case: hosting-02-safe
// sdk: web
// expect: none
// why: the hosted service fills the index in StartAsync, which ends before the server takes requests
using Geo.Zipcodes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<PostcodeIndex>();
builder.Services.AddHostedService<IndexLoader>();
var app = builder.Build();
app.MapGet("/town/{postcode}", (string postcode, PostcodeIndex index) => index.Town(postcode));
app.Run();

namespace Geo.Zipcodes
{
    public class PostcodeIndex
    {
        private readonly Dictionary<string, string> _towns = new();

        public void Add(string postcode, string town) => _towns[postcode] = town;
        public string Town(string postcode) => _towns.TryGetValue(postcode, out var town) ? town : "";
    }

    public class IndexLoader : IHostedService
    {
        private readonly PostcodeIndex _index;

        public IndexLoader(PostcodeIndex index) => _index = index;

        public async Task StartAsync(CancellationToken stoppingToken)
        {
            foreach (var line in await File.ReadAllLinesAsync("postcodes.csv", stoppingToken))
            {
                var cells = line.Split(';');
                _index.Add(cells[0], cells[1]);
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
