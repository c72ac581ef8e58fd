// case: lost-update-18-race
// sdk: web
// expect: MAP011 Web.Sessions.SessionCounter._cache
// why: the counter in the memory cache is read and set in two steps, so visits are lost
using Microsoft.Extensions.Caching.Memory;
using Web.Sessions;

var app = WebApplication.Create(args);
var counter = new SessionCounter();
app.MapGet("/visit/{page}", (string page) => counter.Visit(page));
app.Run();

namespace Web.Sessions
{
    public sealed class SessionCounter
    {
        private readonly MemoryCache _cache = new(new MemoryCacheOptions());

        public int Visit(string page)
        {
            {
                var count = _cache.TryGetValue<int>(page, out var known) ? known : 0;
                count++;
                _cache.Set(page, count, TimeSpan.FromHours(1));
                return count;
            }
        }
    }
}
