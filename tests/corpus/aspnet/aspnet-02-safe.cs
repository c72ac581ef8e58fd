// case: aspnet-02-safe
// sdk: web
// expect: none
// why: the instance field belongs to a controller that is created for one request
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
await app.RunAsync();

namespace Shipping.Rates
{
    [ApiController]
    [Route("api/quotes")]
    public class QuotesController : ControllerBase
    {
        private readonly Dictionary<string, decimal> _byCarrier = new();

        [HttpGet]
        public IActionResult Cheapest(string zip, int grams)
        {
            Add("postal", 4.20m + grams * 0.001m);
            Add("express", zip.StartsWith('9') ? 12.5m : 9.9m);
            Add("freight", 30m);
            return Ok(_byCarrier["postal"] < _byCarrier["express"] ? "postal" : "express");
        }

        private void Add(string carrier, decimal price)
        {
            if (!_byCarrier.TryGetValue(carrier, out var old) || price < old)
                _byCarrier[carrier] = price;
        }
    }
}
