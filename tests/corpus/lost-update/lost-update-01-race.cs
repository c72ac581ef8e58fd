// case: lost-update-01-race
// sdk: web
// expect: MAP011 Stats.Pages.PagesController.Hits
// why: the read and the write of the counter are two steps, so one of two requests is not counted
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Stats.Pages
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
            Hits[page] = Hits[page] + 1;
            return NoContent();
        }
    }
}
