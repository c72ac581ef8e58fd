// case: aspnet-25-race
// sdk: web
// expect: MAP001|MAP002 Forms.Binding.MoneyBinder._formats
// why: the provider returns the one binder for all requests
using Forms.Binding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpContextAccessor();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Forms.Binding
{
    public class PriceController : Controller
    {
        private static readonly MoneyBinder Binder = new();

        [HttpPost("/price")]
        public IActionResult Set(string price) => Content(Binder.Parse(price).ToString());
    }

    public class MoneyBinder
    {
        private readonly Dictionary<string, decimal> _formats = new();

        public decimal Parse(string text)
        {
            if (_formats.TryGetValue(text, out var known)) return known;
            return _formats[text] = decimal.Parse(text.TrimStart('$'));
        }
    }
}
