// case: publication-15-race
// sdk: web
// expect: MAP020 Store.Snapshot.Catalog.ByCode
// why: the snapshot object is set into the field, and the map inside of it gets one more entry
using Store.Snapshot;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Offers>();
builder.Services.AddHostedService<OffersJob>();
var app = builder.Build();
app.MapGet("/offer/{code}", (string code, Offers offers) => offers.Current.ByCode.TryGetValue(code, out var text) ? text : "none");
app.Run();

namespace Store.Snapshot
{
    public sealed class Catalog(DateTime made, Dictionary<string, string> byCode)
    {
        public DateTime Made { get; } = made;
        public Dictionary<string, string> ByCode { get; } = byCode;
    }

    public sealed class Offers
    {
        private volatile Catalog _current = new(DateTime.MinValue, new Dictionary<string, string>());

        public Catalog Current => _current;

        public void Replace(IReadOnlyList<string> codes)
        {
            var map = new Dictionary<string, string>();
            foreach (var code in codes)
                map[code] = "offer " + code;
            _current = new Catalog(DateTime.UtcNow, map);
            map["default"] = "no offer";
        }
    }

    public sealed class OffersJob(Offers offers) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                offers.Replace(await File.ReadAllLinesAsync("codes.txt", stop));
                await Task.Delay(60_000, stop);
            }
        }
    }
}
