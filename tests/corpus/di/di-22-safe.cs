// case: di-22-safe
// sdk: web
// expect: none
// why: helpers call each other with their type parameter: the counter is made for each request, the lambda asks for the type parameter of its helper
using Microsoft.AspNetCore.Mvc;
using Hits.Nested.Own;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddCounter<HitCounter>();
builder.Services.AddBytes<ByteCounter>();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Hits.Nested.Own
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
        public static void AddCounter<TCounter>(this IServiceCollection services)
            where TCounter : class, IHitCounter
        {
            services.AddAsTransient<TCounter>();
            services.AddTransient<IHitCounter>(provider => provider.GetRequiredService<TCounter>());
        }

        private static void AddAsSingleton<T>(this IServiceCollection services)
            where T : class => services.AddSingleton(typeof(T));

        private static void AddAsTransient<T>(this IServiceCollection services)
            where T : class => services.AddTransient(typeof(T));

        public static void AddBytes<T>(this IServiceCollection services)
            where T : class => services.AddAsSingleton<T>();

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
