// case: aspnet-11-safe
// sdk: web
// expect: none
// why: both the ranking and the vote hold the lock, and the ranking is a finished list
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Polls.Tallies
{
    [Route("poll")]
    public class PollController : Controller
    {
        private static readonly object _gate = new();
        private static readonly Dictionary<string, int> _votes = new();

        [HttpPost("{option}")]
        public IActionResult Vote(string option)
        {
            lock (_gate)
            {
                _votes.TryGetValue(option, out var count);
                _votes[option] = count + 1;
            }
            return Accepted();
        }

        [HttpGet("ranking")]
        public IActionResult Ranking()
        {
            List<string> ranking;
            lock (_gate)
            {
                ranking = _votes.OrderByDescending(v => v.Value).Select(v => v.Key).ToList();
            }
            return Json(ranking);
        }
    }
}
