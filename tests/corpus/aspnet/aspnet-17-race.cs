// case: aspnet-17-race
// sdk: web
// expect: MAP001|MAP002 Shop.Filters.CountViewsAttribute._views
// why: the attribute object is kept with the action and serves all its requests
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Shop.Filters;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Shop.Filters
{
    public sealed class CountViewsAttribute : ActionFilterAttribute
    {
        private readonly Dictionary<string, int> _views = new();

        public override void OnActionExecuting(ActionExecutingContext context)
        {
            var path = context.HttpContext.Request.Path.Value ?? "";
            _views[path] = _views.TryGetValue(path, out var n) ? n + 1 : 1;
            context.HttpContext.Items["views"] = _views[path];
        }

    }

    [ApiController]
    [Route("products")]
    public class ProductsController : ControllerBase
    {
        [HttpGet("{id}")]
        [CountViews]
        public IActionResult Get(int id) => Ok(new { id, views = HttpContext.Items["views"] });
    }
}
