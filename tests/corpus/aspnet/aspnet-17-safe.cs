// case: aspnet-17-safe
// sdk: web
// expect: none
// why: the filter behind the type filter is made for each request
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Shop.Filters.Typed;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Shop.Filters.Typed
{
    public sealed class CountViewsFilter : IActionFilter
    {
        private readonly Dictionary<string, int> _views = new();

        public void OnActionExecuting(ActionExecutingContext context)
        {
            var path = context.HttpContext.Request.Path.Value ?? "";
            _views[path] = _views.TryGetValue(path, out var n) ? n + 1 : 1;
            context.HttpContext.Items["views"] = _views[path];
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }

    [ApiController]
    [Route("products")]
    public class ProductsController : ControllerBase
    {
        [HttpGet("{id}")]
        [TypeFilter(typeof(CountViewsFilter))]
        public IActionResult Get(int id) => Ok(new { id, views = HttpContext.Items["views"] });
    }
}
