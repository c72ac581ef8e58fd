// case: di-21-race
// sdk: web
// expect: MAP001 Hits.Helper.Singleton.HitCounter._hits
// why: a generic helper registers the class it is called with as a singleton, a factory hands it out under its interface
using Microsoft.AspNetCore.Mvc;
using Hits.Helper.Singleton;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddShared<HitCounter>().AddShared<ByteCounter>();
builder.Services.AddSingleton<IHitCounter>(services => services.GetRequiredService<HitCounter>());
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Hits.Helper.Singleton
{
    public interface IHitCounter
    {
        void Hit(string page);
    }

    public sealed class HitCounter : IHitCounter
    {
        private readonly Dictionary<string, int> _hits = new();

        public void Hit(string page) => _hits[page] = page.Length;
    }

    public sealed class ByteCounter
    {
        private long _bytes;

        public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
    }

    public static class Registration
    {
        public static IServiceCollection AddShared<T>(this IServiceCollection services)
            where T : class
        {
            services.AddSingleton<T>();
            return services;
        }

    }

    public class HomeController(IHitCounter counter, ByteCounter bytes) : Controller
    {
        [HttpGet("/")]
        public IActionResult Index()
        {
            counter.Hit("/");
            bytes.Add(1);
            return Ok();
        }
    }
}
