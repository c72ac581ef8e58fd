// case: aspnet-02-race
// sdk: web
// expect: MAP001|MAP002 Shipping.Quotes.QuotesController._byCarrier
// why: the static field is one dictionary for all requests that run the action at the same time
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
await app.RunAsync();

namespace Shipping.Quotes
{
    [ApiController]
    [Route("api/quotes")]
    public class QuotesController : ControllerBase
    {
        private static readonly Dictionary<string, decimal> _byCarrier = new();

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
