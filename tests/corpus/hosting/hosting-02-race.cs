// case: hosting-02-race
// sdk: web
// expect: MAP002 Geo.Postcodes.PostcodeIndex._towns
// why: the background service fills the index beside the requests that look up
using Geo.Postcodes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<PostcodeIndex>();
builder.Services.AddHostedService<IndexLoader>();
var app = builder.Build();
app.MapGet("/town/{postcode}", (string postcode, PostcodeIndex index) => index.Town(postcode));
app.Run();

namespace Geo.Postcodes
{
    public class PostcodeIndex
    {
        private readonly Dictionary<string, string> _towns = new();

        public void Add(string postcode, string town) => _towns[postcode] = town;
        public string Town(string postcode) => _towns.TryGetValue(postcode, out var town) ? town : "";
    }

    public class IndexLoader : BackgroundService
    {
        private readonly PostcodeIndex _index;

        public IndexLoader(PostcodeIndex index) => _index = index;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            foreach (var line in await File.ReadAllLinesAsync("postcodes.csv", stoppingToken))
            {
                var cells = line.Split(';');
                _index.Add(cells[0], cells[1]);
            }
        }

    }
}
