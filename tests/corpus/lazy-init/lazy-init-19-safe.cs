// case: lazy-init-19-safe
// sdk: web
// expect: none
// why: the test is repeated inside of the lock
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Graph.Watching;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<LiveQuery>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Graph.Watching
{
    public class LiveQuery
    {
        private readonly Lock _creating = new();
        private ConcurrentDictionary<string, int>? _watchers;

        public int Watch(string query) => Watchers().AddOrUpdate(query, 1, (_, n) => n + 1);

        private ConcurrentDictionary<string, int> Watchers()
        {
            var watchers = Volatile.Read(ref _watchers);
            if (watchers != null)
                return watchers;
            lock (_creating)
            {
                if (_watchers == null)
                    Volatile.Write(ref _watchers, new ConcurrentDictionary<string, int>());
                return _watchers;
            }
        }
    }

    [ApiController]
    [Route("live")]
    public class LiveController(LiveQuery live) : ControllerBase
    {
        [HttpPost("{query}")]
        public int Post(string query) => live.Watch(query);
    }
}
