// case: aspnet-07-race
// sdk: web
// expect: MAP001 Portal.Usage.UsageFilter._started
// why: the one filter instance given to the options serves every request
using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Usage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers(options =>
{
    options.Filters.Add(new UsageFilter());
});
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Portal.Usage
{
    public class UsageFilter : IActionFilter
    {
        private readonly Dictionary<string, long> _started = new();

        public void OnActionExecuting(ActionExecutingContext context)
        {
            _started[context.HttpContext.TraceIdentifier] = Stopwatch.GetTimestamp();
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
            if (_started.Remove(context.HttpContext.TraceIdentifier, out var from))
            {
                var spent = Stopwatch.GetElapsedTime(from);
                context.HttpContext.Response.Headers["X-Spent"] = spent.TotalMilliseconds.ToString("F1");
            }
        }
    }

    [ApiController]
    [Route("status")]
    public class StatusController : ControllerBase
    {
        [HttpGet]
        public string Get() => "up";
    }
}
