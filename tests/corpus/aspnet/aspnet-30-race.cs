// case: aspnet-30-race
// sdk: web
// expect: MAP003 Parcels.Carriers.RoadCarrier._quotes
// why: a carrier is written into the answer whole, and its public property leads to the map that quotes are added to

using Microsoft.AspNetCore.Mvc;

namespace Parcels.Carriers;

public interface ICarrier
{
    string Name { get; }

    decimal Quote(string destination);
}

public sealed class RoadCarrier : ICarrier
{
    private readonly object _gate = new();
    private readonly Dictionary<string, decimal> _quotes = new();

    public string Name => "road";

    public IReadOnlyDictionary<string, decimal> Quoted => _quotes;

    public decimal Quote(string destination)
    {
        lock (_gate)
        {
            if (!_quotes.TryGetValue(destination, out var quote))
            {
                quote = 4 + destination.Length;
                _quotes.Add(destination, quote);
            }

            return quote;
        }
    }
}

[ApiController]
[Route("carriers")]
public sealed class CarriersController(IEnumerable<ICarrier> carriers) : ControllerBase
{
    [HttpGet]
    public IActionResult All() => Ok(carriers.Where(carrier => carrier.Name != "none"));

    [HttpGet("quotes/{destination}")]
    public IActionResult Quotes(string destination) => Ok(carriers.Select(carrier => carrier.Quote(destination)).ToArray());
}

public static class Program
{
    public static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddSingleton<ICarrier, RoadCarrier>();
        var app = builder.Build();
        app.MapControllers();
        app.Run();
    }
}
