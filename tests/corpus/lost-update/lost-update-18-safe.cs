// case: lost-update-18-safe
// sdk: web
// expect: none
// why: the counter is read and set under one lock
using Microsoft.Extensions.Caching.Memory;
using Web.Visits;

var app = WebApplication.Create(args);
var counter = new SessionCounter();
app.MapGet("/visit/{page}", (string page) => counter.Visit(page));
app.Run();

namespace Web.Visits
{
    public sealed class SessionCounter
    {
        private readonly MemoryCache _cache = new(new MemoryCacheOptions());
        private readonly Lock _counting = new();

        public int Visit(string page)
        {
            lock (_counting)
            {
                var count = _cache.TryGetValue<int>(page, out var known) ? known : 0;
                count++;
                _cache.Set(page, count, TimeSpan.FromHours(1));
                return count;
            }
        }
    }
}
