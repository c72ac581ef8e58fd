// case: aspnet-25-safe
// sdk: web
// expect: none
// why: the provider makes a binder for each request to bind
using Forms.Binding.Each;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpContextAccessor();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Forms.Binding.Each
{
    public class PriceController : Controller
    {
        [HttpPost("/price")]
        public IActionResult Set(string price) => Content(new MoneyBinder().Parse(price).ToString());
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
