// case: di-20-safe
// sdk: web
// expect: none
// why: the tracker that is registered as a singleton keeps a concurrent dictionary
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Track.Visits.Concurrent;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTracking().AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Track.Visits.Concurrent
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
        private readonly ConcurrentDictionary<string, int> _pages = new();

        public int Visit(string page) =>
            _pages.AddOrUpdate(page, 1, (_, n) => n + 1);
    }

    public class HomeController : Controller
    {
        [HttpGet("/")]
        public IActionResult Index([FromServices] IVisitTracker tracker) => Content($"visit {tracker.Visit("/")}");
    }
}
