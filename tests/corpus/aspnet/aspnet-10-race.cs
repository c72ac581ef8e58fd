// case: aspnet-10-race
// sdk: web
// expect: MAP001|MAP002 Program.<Main>$.rates
// why: the table is filled before the server starts, but a request handler changes it while others look up
using System.Globalization;
using Tax.Countries;

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
    rates[country] = rate;
    return Results.Accepted();
});

app.Run();

namespace Tax.Countries
{
    public static class RateFile
    {
        public static IEnumerable<string> Lines() => File.ReadLines("rates.csv");

        public static void Queue(string country, decimal rate)
            => File.WriteAllText(Path.Combine("inbox", country + ".txt"), rate.ToString(CultureInfo.InvariantCulture));
    }
}
