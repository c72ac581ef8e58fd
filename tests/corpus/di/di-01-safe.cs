// case: di-01-safe
// sdk: web
// expect: none
// why: the calculator is transient, so each request has its own
using Cart.Totals;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<Calculator>();
var app = builder.Build();

app.MapPost("/total", (OrderLine[] lines, Calculator calculator) =>
{
    foreach (var line in lines)
        calculator.Add(line);
    return calculator.Amount(lines[0].Sku);
});
app.Run();

namespace Cart.Totals
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
