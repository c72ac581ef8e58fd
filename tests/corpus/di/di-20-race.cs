// case: di-20-race
// sdk: web
// expect: MAP001|MAP002 Track.Visits.VisitTracker._pages
// why: the extension method of the application registers the tracker as a singleton
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Track.Visits;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTracking().AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Track.Visits
{
    public interface IVisitTracker
    {
        int Visit(string page);
    }

    public static class TrackingRegistration
    {
        public static IServiceCollection AddTracking(this IServiceCollection services)
        {
            services.AddOptions();
            services.AddSingleton<IVisitTracker, VisitTracker>();
            return services;
        }
    }

    internal sealed class VisitTracker : IVisitTracker
    {
        private readonly Dictionary<string, int> _pages = new();

        public int Visit(string page) =>
            _pages[page] = _pages.TryGetValue(page, out var n) ? n + 1 : 1;
    }

    public class HomeController : Controller
    {
        [HttpGet("/")]
        public IActionResult Index([FromServices] IVisitTracker tracker) => Content($"visit {tracker.Visit("/")}");
    }
}
