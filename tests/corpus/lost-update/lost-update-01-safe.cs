// case: lost-update-01-safe
// sdk: web
// expect: none
// why: AddOrUpdate repeats until its update holds
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Stats.Views
{
    [ApiController]
    [Route("pages")]
    public class PagesController : ControllerBase
    {
        private static readonly ConcurrentDictionary<string, int> Hits =
            new(new Dictionary<string, int> { ["home"] = 0, ["shop"] = 0, ["help"] = 0 });

        [HttpPost("{page}")]
        public IActionResult Count(string page)
        {
            if (page is not ("home" or "shop" or "help"))
                return NotFound();
            Hits.AddOrUpdate(page, 1, (_, n) => n + 1);
            return NoContent();
        }
    }
}
