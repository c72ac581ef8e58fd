// case: aspnet-11-race
// sdk: web
// expect: MAP003 Polls.Results.PollController._votes
// why: one request enumerates the static dictionary for the ranking while another counts a vote
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Polls.Results
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
            ranking = _votes.OrderByDescending(v => v.Value).Select(v => v.Key).ToList();
            return Json(ranking);
        }
    }
}
