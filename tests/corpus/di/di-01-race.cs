// case: di-01-race
// sdk: web
// expect: MAP001|MAP002 Cart.Pricing.Calculator._lines
// why: the calculator is a singleton that all requests fill at once
using Cart.Pricing;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Calculator>();
var app = builder.Build();

app.MapPost("/total", (OrderLine[] lines, Calculator calculator) =>
{
    foreach (var line in lines)
        calculator.Add(line);
    return calculator.Amount(lines[0].Sku);
});
app.Run();

namespace Cart.Pricing
{
    public record OrderLine(string Sku, int Quantity, decimal Price);

    public class Calculator
    {
        private readonly Dictionary<string, decimal> _lines = new();

        public void Add(OrderLine line)
        {
            _lines[line.Sku] = _lines.GetValueOrDefault(line.Sku) + line.Quantity * line.Price;
        }

        public decimal Amount(string sku) => _lines.TryGetValue(sku, out var amount) ? amount : 0;
    }
}
