// case: aspnet-10-safe
// sdk: web
// expect: none
// why: the table is filled before the server starts and only looked up afterwards
using System.Globalization;
using Tax.Regions;

var app = WebApplication.CreateBuilder(args).Build();

var rates = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
foreach (var line in RateFile.Lines())
{
    var parts = line.Split(';');
    rates[parts[0]] = decimal.Parse(parts[1], CultureInfo.InvariantCulture);
}

app.MapGet("/rates/{country}", (string country) =>
    rates.TryGetValue(country, out var rate) ? Results.Ok(rate) : Results.NotFound());

app.MapPut("/rates/{country}", (string country, decimal rate) =>
{
    if (rate is < 0 or > 1)
        return Results.BadRequest();
    RateFile.Queue(country, rate);
    return Results.Accepted();
});

app.Run();

namespace Tax.Regions
{
    public static class RateFile
    {
        public static IEnumerable<string> Lines() => File.ReadLines("rates.csv");

        public static void Queue(string country, decimal rate)
            => File.WriteAllText(Path.Combine("inbox", country + ".txt"), rate.ToString(CultureInfo.InvariantCulture));
    }
}
