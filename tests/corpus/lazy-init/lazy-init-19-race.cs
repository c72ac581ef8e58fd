// case: lazy-init-19-race
// sdk: web
// expect: MAP012 Graph.Live.LiveQuery._watchers
// why: the second test stands outside of the lock, so two requests create the map one after the other
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Graph.Live;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<LiveQuery>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Graph.Live
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
                watchers = new ConcurrentDictionary<string, int>();
                Volatile.Write(ref _watchers, watchers);
            }
            return watchers;
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
