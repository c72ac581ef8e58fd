// case: aspnet-30-safe
// sdk: web
// expect: none
// why: the answer is made of names that are read from the carriers; what a carrier keeps to itself is no part of it

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

public sealed record CarrierDto(string Name);

[ApiController]
[Route("carriers")]
public sealed class CarriersController(IEnumerable<ICarrier> carriers) : ControllerBase
{
    [HttpGet]
    public IActionResult All() => Ok(carriers.Select(carrier => new CarrierDto(carrier.Name)));

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
