// case: aspnet-01-safe
// sdk: web
// expect: none
// why: every access to the static dictionary holds the same static lock
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Storefront.Assortment
{
    public record Product(int Id, string Name, decimal Price);

    [ApiController]
    [Route("products")]
    public class ProductsController : ControllerBase
    {
        private static readonly Dictionary<int, Product> Cache = new();
        private static readonly object Gate = new();

        [HttpGet("{id:int}")]
        public ActionResult<Product> Get(int id)
        {
            lock (Gate)
            {
                if (Cache.TryGetValue(id, out var hit))
                    return hit;
                var loaded = Load(id);
                Cache[id] = loaded;
                return loaded;
            }
        }

        [HttpDelete("{id:int}")]
        public IActionResult Evict(int id)
        {
            lock (Gate)
            {
                return Cache.Remove(id) ? NoContent() : NotFound();
            }
        }

        private static Product Load(int id) => new(id, "Product " + id, 10m + id);
    }
}
